import { Button, Text } from '@mantine/core';
import type { BackupJob } from '@nachtwacht/contracts';
import { describeSchedule } from '@nachtwacht/domain';
import { IconPlayerPause, IconSparkles } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { RowLink, RowText } from '../../../shared/list/row-link';
import { VirtualTable, type Column } from '../../../shared/list/virtual-table';
import { pageOf } from '../../../shared/routing/links';
import { useMay } from '../../../shared/session/me';
import { Ago } from '../../../shared/ui/ago';
import { usePackageName } from '../packages/use-packages';
import classes from './jobs.module.css';
import { jobsTexts } from './jobs-texts';

interface JobListProps {
  readonly jobs: readonly BackupJob[];
  readonly onEdit: (id: string) => void;
}

export function JobList({ jobs, onEdit }: JobListProps) {
  const t = useTexts(jobsTexts);
  const format = useFormat();
  const language = useLanguage();
  const packageName = usePackageName();
  const mayEdit = useMay('manage-inventory');
  const columns = useMemo(
    (): Column<BackupJob>[] => [
      {
        key: 'name',
        label: t('name'),
        width: 'minmax(12rem, 1.6fr)',
        cell: ({ customerId, name, protectsName }) => (
          <>
            <RowLink {...pageOf.customerBackups(customerId)}>{name}</RowLink>
            {protectsName !== null && (
              <Text size="xs" c="dimmed">
                {t('protects', { name: protectsName })}
              </Text>
            )}
          </>
        ),
      },
      {
        key: 'customer',
        label: t('customer'),
        isSelfEvident: true,
        width: 'minmax(9rem, 1.1fr)',
        cell: ({ customerName }) => <RowText>{customerName}</RowText>,
      },
      {
        key: 'schedule',
        label: t('schedule'),
        isSelfEvident: true,
        width: 'minmax(9rem, 1.1fr)',
        cell: ({ schedule }) => (
          <RowText isSoft={schedule.kind === 'none'}>{describeSchedule(schedule, language)}</RowText>
        ),
      },
      {
        key: 'package',
        label: t('package'),
        width: 'minmax(9.5rem, 0.8fr)',
        cell: ({ packageCode }) => (
          <RowText isSoft={packageCode === null}>
            {packageCode === null ? t('noPackage') : packageName(packageCode)}
          </RowText>
        ),
      },
      {
        key: 'stored',
        label: t('stored'),
        width: '5.5rem',
        isNumber: true,
        cell: ({ storedBytes }) => (storedBytes === null ? '–' : format.bytes(storedBytes)),
      },
      {
        key: 'good',
        label: t('lastGood'),
        width: '7.5rem',
        cell: ({ lastGoodAt }) =>
          lastGoodAt === null ? <RowText isSoft>{t('never')}</RowText> : <Ago since={lastGoodAt} />,
      },
      {
        key: 'state',
        label: t('state'),
        isSelfEvident: true,
        width: 'minmax(9rem, 1.2fr)',
        cell: (job) => <Particulars job={job} />,
      },
      {
        key: 'edit',
        label: t('edit'),
        isLabelHidden: true,
        width: '5.5rem',
        cell: ({ id, name }) =>
          mayEdit && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('editJob', { name })}
              onClick={() => onEdit(id)}
            >
              {t('edit')}
            </Button>
          ),
      },
    ],
    [t, format, language, packageName, mayEdit, onEdit],
  );
  return (
    <VirtualTable rows={jobs} columns={columns} keyOf={({ id }) => id} label={t('title')} cardsBelow={1040} />
  );
}

function Particulars({ job: { pausedAt, pauseReason, learned } }: { readonly job: BackupJob }) {
  const t = useTexts(jobsTexts);
  if (pausedAt !== null)
    return (
      <span className={classes.particular}>
        <IconPlayerPause size={15} aria-hidden />
        {pauseReason === null ? t('paused') : t('pausedBecause', { reason: pauseReason })}
      </span>
    );
  if (learned === null) return null;
  return (
    <span className={classes.particular} data-asks>
      <IconSparkles size={15} aria-hidden />
      {t('learned')}
    </span>
  );
}
