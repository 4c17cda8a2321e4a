import { Stack, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useLiveRefresh } from '../../../live/use-live-refresh';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/me';
import { Breadcrumbs } from '../../../shared/ui/breadcrumbs';
import { PageFrame } from '../../../shared/ui/page-frame';
import { QueryState } from '../../../shared/ui/query-state';
import { Section } from '../../../shared/ui/section';
import { StatePanel } from '../../../shared/ui/state-panel';
import { overviewQuery } from '../api/duty-queries';
import { overridesQuery } from '../api/night-queries';
import { morningTexts } from '../morning-texts';
import { CheckDays } from './check-days';
import { DutySettingsForm } from './duty-settings-form';
import { dutySettingsTexts } from './duty-settings-texts';
import { OverrideList } from './override-list';
import { SigningPaces } from './signing-paces';
import { WeekPlan } from './week-plan';

/** For who answers for the check: what waits, which days were not emptied, how it was signed, and who does it. */
export function OverviewPage() {
  const t = useTexts(morningTexts);
  const isLead = useMay('lead-checks');
  return (
    <PageFrame
      title={t('overview.title')}
      description={t('overview.intro')}
      breadcrumbs={<Breadcrumbs links={[{ to: '/morning', label: t('overview.back') }]} />}
    >
      {isLead ? <Overview /> : <StatePanel icon={<IconLock size={28} />} title={t('overview.forbidden')} />}
    </PageFrame>
  );
}

function Overview() {
  const t = useTexts(morningTexts);
  const settings = useTexts(dutySettingsTexts);
  const overview = useQuery(overviewQuery);
  const overrides = useQuery(overridesQuery);
  useLiveRefresh(
    [
      ['morning', 'overview'],
      ['morning', 'overrides'],
    ],
    ({ kind }) => kind === 'duty',
  );
  return (
    <Stack gap="md">
      <Section title={t('overview.waiting')}>
        <QueryState query={overview}>
          {({ waiting }) => <OverrideList overrides={waiting} none={t('overview.waitingNone')} />}
        </QueryState>
      </Section>
      <Section title={t('overview.days')}>
        <QueryState
          query={overview}
          isEmpty={({ days }) => days.length === 0}
          empty={<Text c="dimmed">{t('overview.daysNone')}</Text>}
        >
          {({ days }) => <CheckDays days={days} />}
        </QueryState>
      </Section>
      <Section title={t('overview.pace')}>
        <QueryState
          query={overview}
          isEmpty={({ days }) => days.every(({ pace }) => pace.length === 0)}
          empty={<Text c="dimmed">{t('overview.daysNone')}</Text>}
        >
          {({ days }) => <SigningPaces days={days} />}
        </QueryState>
      </Section>
      <Section title={t('overview.known')}>
        <QueryState query={overrides}>
          {(all) => (
            <OverrideList
              overrides={all.filter(
                ({ needsLead, agreedBy, endedAt }) => endedAt === null && (!needsLead || agreedBy !== null),
              )}
              none={t('overview.knownNone')}
            />
          )}
        </QueryState>
      </Section>
      <Section title={t('overview.week')}>
        <WeekPlan />
      </Section>
      <Section title={settings('title')}>
        <DutySettingsForm />
      </Section>
    </Stack>
  );
}
