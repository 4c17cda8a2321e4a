import type { NightDetail } from '@nachtwacht/contracts';
import { Table, Text } from '@mantine/core';
import { Fragment } from 'react';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { secondsOf } from '../model/past-with';
import { durationText } from '../model/left';
import { isOutcome } from '../model/run-outcome';
import { morningTexts } from '../morning-texts';
import classes from './night-panel.module.css';
import { Part } from './part';

interface NightRunsProps {
  readonly runs: NightDetail['runs'];
}

/** What came from the source for this night, as it told it. */
export function NightRuns({ runs }: NightRunsProps) {
  const t = useTexts(morningTexts);
  const format = useFormat();
  const bytes = (value: number | null) => (value === null ? '–' : format.bytes(value));
  const word = (outcome: string) => (isOutcome(outcome) ? t(`run.outcome.${outcome}`) : outcome);
  if (runs.length === 0)
    return (
      <Part title={t('night.runs')}>
        <Text size="sm" c="dimmed">
          {t('night.noRuns')}
        </Text>
      </Part>
    );
  return (
    <Part title={t('night.runs')}>
      <Table.ScrollContainer
        minWidth={400}
        type="native"
        tabIndex={0}
        role="region"
        aria-label={t('tableOf', { title: t('night.runs') })}
      >
        <Table verticalSpacing={4} horizontalSpacing={6} fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('run.column')}</Table.Th>
              <Table.Th>{t('run.started')}</Table.Th>
              <Table.Th ta="end">{t('run.duration')}</Table.Th>
              <Table.Th ta="end">{t('run.processed')}</Table.Th>
              <Table.Th ta="end">{t('run.stored')}</Table.Th>
              <Table.Th ta="end">{t('run.files')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {runs.map((run) => {
              const seconds = secondsOf(run);
              return (
                <Fragment key={run.sourceId}>
                  <Table.Tr data-said={run.message !== null || undefined} className={classes.run}>
                    <Table.Td>{word(run.outcome)}</Table.Td>
                    <Table.Td className={classes.nowrap}>
                      {run.startedAt === null ? '–' : format.date(run.startedAt)}
                    </Table.Td>
                    <Table.Td ta="end" className={classes.nowrap}>
                      {seconds === null ? '–' : durationText(seconds, format.span)}
                    </Table.Td>
                    <Table.Td ta="end" className={classes.nowrap}>
                      {bytes(run.bytesProcessed)}
                    </Table.Td>
                    <Table.Td ta="end" className={classes.nowrap}>
                      {bytes(run.bytesStored)}
                    </Table.Td>
                    <Table.Td ta="end">{run.files === null ? '–' : format.number(run.files)}</Table.Td>
                  </Table.Tr>
                  {run.message !== null && (
                    <Table.Tr>
                      <Table.Td colSpan={6} className={classes.said}>
                        {run.message}
                      </Table.Td>
                    </Table.Tr>
                  )}
                </Fragment>
              );
            })}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Part>
  );
}
