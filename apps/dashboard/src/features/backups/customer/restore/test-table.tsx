import { ActionIcon, Button, Menu, Text } from '@mantine/core';
import type { RestoreTest } from '@nachtwacht/contracts';
import type { Status } from '@nachtwacht/domain';
import { IconCalendarEvent, IconCircleX, IconDots } from '@tabler/icons-react';
import { useTexts } from '../../../../shared/i18n/texts';
import { useLanguage } from '../../../../shared/i18n/use-language';
import { VirtualTable, type Column } from '../../../../shared/list/virtual-table';
import { StatusIcon } from '../../../../shared/status/status-icon';
import { dayWords } from '../../model/day-words';
import { durationWords } from '../../model/duration-words';
import classes from './restore.module.css';
import { restoreTexts } from './restore-texts';

export type TestDeed = 'write' | 'move' | 'cancel';

interface TestTableProps {
  readonly tests: readonly RestoreTest[];
  readonly mayOperate: boolean;
  readonly onDeed: (test: RestoreTest, deed: TestDeed) => void;
}

const STATUS_OF: Readonly<Record<NonNullable<RestoreTest['result']>, Status>> = {
  passed: 'ok',
  partly: 'warning',
  failed: 'critical',
};

/** Tests, the latest first. */
export function TestTable({ tests, mayOperate, onDeed }: TestTableProps) {
  const t = useTexts(restoreTexts);
  const language = useLanguage();
  const date = (day: string) => dayWords(day, 'date', language);
  const dayOf = ({ doneOn, plannedOn }: RestoreTest) => doneOn ?? plannedOn;
  const columns: Column<RestoreTest>[] = [
    { key: 'when', label: t('when'), width: '7rem', cell: (test) => date(dayOf(test)) },
    {
      key: 'result',
      label: t('result'),
      isSelfEvident: true,
      width: '8.5rem',
      cell: ({ result, cancelled }) => (
        <span className={classes.result}>
          {result !== null && <StatusIcon status={STATUS_OF[result]} />}
          {result !== null ? t(`results.${result}`) : t(cancelled ? 'cancelled' : 'planned')}
        </span>
      ),
    },
    {
      key: 'job',
      label: t('job'),
      width: 'minmax(8rem, 1fr)',
      cell: ({ jobName, method }) => (
        <div>
          {jobName ?? t('anyJob')}
          <Text size="xs" c="dimmed">
            {t(`methods.${method}`)}
          </Text>
        </div>
      ),
    },
    {
      key: 'restored',
      label: t('restoredShort'),
      width: 'minmax(12rem, 2fr)',
      cell: ({ restored, remarks }) => (
        <div>
          {restored ?? '–'}
          {remarks !== null && remarks !== '' && (
            <Text size="xs" c="dimmed">
              {remarks}
            </Text>
          )}
        </div>
      ),
    },
    {
      key: 'duration',
      label: t('durationShort'),
      width: '5.5rem',
      isNumber: true,
      cell: ({ durationMinutes }) =>
        durationMinutes === null ? '–' : durationWords(durationMinutes, language),
    },
    { key: 'by', label: t('by'), width: 'minmax(7rem, 0.8fr)', cell: ({ doneBy }) => doneBy ?? '–' },
    {
      key: 'acts',
      label: t('more'),
      isLabelHidden: true,
      width: '9rem',
      cell: (test) =>
        mayOperate &&
        test.doneOn === null &&
        !test.cancelled && <Deeds test={test} date={date(test.plannedOn)} onDeed={onDeed} />,
    },
  ];
  const sorted = tests.toSorted((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1));
  return (
    <VirtualTable
      rows={sorted}
      columns={columns}
      keyOf={({ id }) => id}
      label={t('title')}
      cardsBelow={860}
    />
  );
}

interface DeedsProps extends Pick<TestTableProps, 'onDeed'> {
  readonly test: RestoreTest;
  readonly date: string;
}

function Deeds({ test, date, onDeed }: DeedsProps) {
  const t = useTexts(restoreTexts);
  return (
    <span className={classes.acts}>
      <Button size="compact-sm" aria-label={t('writeOne', { date })} onClick={() => onDeed(test, 'write')}>
        {t('write')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={26} aria-label={t('moreOne', { date })}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconCalendarEvent size={16} />} onClick={() => onDeed(test, 'move')}>
            {t('move')}
          </Menu.Item>
          <Menu.Item leftSection={<IconCircleX size={16} />} onClick={() => onDeed(test, 'cancel')}>
            {t('cancel')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}
