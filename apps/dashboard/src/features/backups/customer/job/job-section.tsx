import { Group, Text } from '@mantine/core';
import { describeSchedule } from '@nachtwacht/domain';
import type { Calendar } from '@nachtwacht/domain/time';
import { IconPlayerPause } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTexts } from '../../../../shared/i18n/texts';
import { useLanguage } from '../../../../shared/i18n/use-language';
import { useMay } from '../../../../shared/session/me';
import { Ago } from '../../../../shared/ui/ago';
import { Banner } from '../../../../shared/ui/banner';
import { LinkButton } from '../../../../shared/ui/links';
import { RowsSkeleton } from '../../../../shared/ui/rows-skeleton';
import { Section } from '../../../../shared/ui/section';
import { pageOf } from '../../../../shared/routing/links';
import type { JobWithNights } from '../../model/night-cells';
import type { Quarter } from '../../model/quarter';
import { NightCalendar } from '../calendar/night-calendar';
import { customerTexts } from '../customer-texts';
import { NightTable } from '../trend/night-table';
import { OnceSeen } from './once-seen';
import { QuotaGauge } from './quota-gauge';
import classes from './job-section.module.css';

// A chart library weighs more than the rest of the page together.
const TrendCharts = lazy(() =>
  import('../trend/trend-charts').then(({ TrendCharts }) => ({ default: TrendCharts })),
);

/** As high as the charts: what stands below does not jump when they come. */
const CHARTS_PIXELS = 268;

interface JobSectionProps {
  readonly job: JobWithNights;
  readonly quarter: Quarter;
  /** The free days of the customer. */
  readonly calendar: Calendar;
}

/** One job: its nights as a calendar, the course of its size and duration, and its quota. */
export function JobSection({ job, quarter, calendar }: JobSectionProps) {
  const t = useTexts(customerTexts);
  const language = useLanguage();
  const mayEdit = useMay('manage-inventory');
  return (
    <Section
      title={job.name}
      actions={
        mayEdit && (
          <LinkButton
            size="compact-sm"
            variant="default"
            {...pageOf.backupJobs()}
            search={{ job: job.id }}
            aria-label={t('editJob', { name: job.name })}
          >
            {t('edit')}
          </LinkButton>
        )
      }
    >
      <Group gap="0.125rem 1rem" mb="sm" className={classes.facts}>
        {job.protectsName !== null && <Text size="sm">{t('protects', { name: job.protectsName })}</Text>}
        <Text size="sm">{t('schedule', { schedule: describeSchedule(job.schedule, language) })}</Text>
        <Text size="sm">
          {job.lastGoodAt === null ? (
            t('never')
          ) : (
            <>
              {t('lastGood')} <Ago since={job.lastGoodAt} />
            </>
          )}
        </Text>
      </Group>
      {job.pausedAt !== null && (
        <Banner icon={<IconPlayerPause size={18} aria-hidden />}>
          {t('paused', { reason: job.pauseReason ?? '–' })}
        </Banner>
      )}
      <div className={classes.columns}>
        <div className={classes.left}>
          <NightCalendar job={job} quarter={quarter} calendar={calendar} />
          <QuotaGauge job={job} />
        </div>
        <div className={classes.right}>
          <OnceSeen height={CHARTS_PIXELS}>
            <Suspense fallback={<RowsSkeleton rows={2} height={CHARTS_PIXELS / 2 - 8} />}>
              <TrendCharts job={job} quarter={quarter} />
            </Suspense>
          </OnceSeen>
          <NightTable job={job} />
        </div>
      </div>
    </Section>
  );
}
