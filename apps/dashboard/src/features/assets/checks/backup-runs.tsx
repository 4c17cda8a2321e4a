import { Table } from '@mantine/core';
import type { CheckDetail } from '@nachtwacht/contracts';
import type { BackupOutcome, Status } from '@nachtwacht/domain';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { StatusIcon } from '../../../shared/status/status-icon';
import { assetsTexts } from '../assets-texts';
import { runsOf } from '../model/reading-text';
import classes from './checks.module.css';

const SHOWN = 10;
const STATUS_OF: Readonly<Record<BackupOutcome, Status>> = {
  success: 'ok',
  warning: 'warning',
  failed: 'critical',
  blocked: 'critical',
  missed: 'critical',
  running: 'maintenance',
  unknown: 'unknown',
};

/** The latest runs of a backup, newest first; nothing for another check. */
export function BackupRuns({ reading }: { readonly reading: CheckDetail['reading'] }) {
  const t = useTexts(assetsTexts);
  const format = useFormat();
  const runs = runsOf(reading).slice(0, SHOWN);
  if (runs.length === 0) return null;
  const duration = (from: string | null, to: string | null) =>
    from === null || to === null ? '–' : format.span(Date.parse(to) - Date.parse(from));
  return (
    <Table.ScrollContainer
      minWidth={560}
      type="native"
      tabIndex={0}
      role="region"
      aria-label={t('runs.title')}
    >
      <Table verticalSpacing={6} captionSide="top">
        <Table.Caption className={classes.caption}>{t('runs.title')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('runs.outcome')}</Table.Th>
            <Table.Th>{t('runs.started')}</Table.Th>
            <Table.Th ta="end">{t('runs.duration')}</Table.Th>
            <Table.Th ta="end">{t('runs.processed')}</Table.Th>
            <Table.Th ta="end">{t('runs.stored')}</Table.Th>
            <Table.Th ta="end">{t('runs.files')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {runs.map(({ id, outcome, startedAt, finishedAt, bytesProcessed, bytesStored, files, message }) => (
            <Table.Tr key={id}>
              <Table.Td>
                <span className={classes.outcome}>
                  <StatusIcon status={STATUS_OF[outcome]} size={14} />
                  {t(`reading.outcome.${outcome}`)}
                </span>
                {message !== null && <div className={classes.message}>{message}</div>}
              </Table.Td>
              <Table.Td>{startedAt === null ? '–' : format.date(startedAt)}</Table.Td>
              <Table.Td ta="end">{duration(startedAt, finishedAt)}</Table.Td>
              <Table.Td ta="end">{bytesProcessed === null ? '–' : format.bytes(bytesProcessed)}</Table.Td>
              <Table.Td ta="end">{bytesStored === null ? '–' : format.bytes(bytesStored)}</Table.Td>
              <Table.Td ta="end">{files === null ? '–' : format.number(files)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
