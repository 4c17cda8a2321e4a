import { ActionIcon, Badge, Button, Group, Text } from '@mantine/core';
import type { HoursOverview, HoursStatement } from '@nachtwacht/contracts';
import { IconChevronLeft, IconChevronRight, IconDownload, IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { saveFile } from '../../../shared/api/fetch-file';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/me';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { QueryState } from '../../../shared/ui/query-state';
import { Section } from '../../../shared/ui/section';
import { statementQuery } from '../api/hours-queries';
import { useCloseMonth } from '../api/use-ledger-actions';
import { hoursText } from '../model/minutes';
import { monthAfter, monthText } from '../model/month';
import { statementCsv } from '../model/statement-csv';
import { useLanguage } from '../../../shared/i18n/use-language';
import { today } from '../today';
import classes from './customer-hours.module.css';
import { customerHoursTexts } from './customer-texts';
import { StatementTable } from './statement-table';

interface StatementSectionProps {
  readonly overview: HoursOverview;
  /** YYYY-MM */
  readonly month: string;
  readonly onTurn: (month: string) => void;
}

/** A month from its opening to its closing, line by line. */
export function StatementSection({ overview, month, onTurn }: StatementSectionProps) {
  const t = useTexts(customerHoursTexts);
  const language = useLanguage();
  const query = useQuery(statementQuery(overview.customerId, month));
  const statement = query.data;
  const save = (of: HoursStatement) =>
    saveFile({
      name: `${t('statement.fileName')}-${of.month}.csv`,
      content: new Blob([statementCsv(of, language)], { type: 'text/csv;charset=utf-8' }),
    });
  return (
    <Section
      title={t('statement.titleOf', { month: monthText(month, language) })}
      actions={
        <Group gap="xs">
          <ActionIcon
            variant="default"
            size={36}
            aria-label={t('period.earlier')}
            onClick={() => onTurn(monthAfter(month, -1))}
          >
            <IconChevronLeft size={18} />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size={36}
            aria-label={t('period.later')}
            disabled={month >= today().slice(0, 7)}
            onClick={() => onTurn(monthAfter(month, 1))}
          >
            <IconChevronRight size={18} />
          </ActionIcon>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            disabled={statement === undefined}
            onClick={() => statement && save(statement)}
          >
            {t('statement.export')}
          </Button>
          <CloseMonth overview={overview} month={month} />
        </Group>
      }
    >
      <QueryState query={query}>{(data) => <Statement statement={data} />}</QueryState>
    </Section>
  );
}

function Statement({ statement }: { readonly statement: HoursStatement }) {
  const t = useTexts(customerHoursTexts);
  const format = useFormat();
  const { opening, closing, totals, closedAt, closedBy, hash, lines } = statement;
  const figures = [
    ['opening', opening.minutes - opening.owedMinutes, true],
    // What is carried on is granted anew as a lot: said once, beside the sum.
    ['granted', totals.grantedMinutes - totals.carriedMinutes, true],
    ['consumed', -totals.consumedMinutes, true],
    ['expired', -totals.expiredMinutes, totals.expiredMinutes !== 0],
    ['billed', totals.billedMinutes, totals.billedMinutes !== 0],
    ['owed', totals.owedMinutes, totals.owedMinutes !== 0],
    ['included', totals.includedMinutes, totals.includedMinutes !== 0],
    ['closing', closing.minutes - closing.owedMinutes, true],
    ['carried', totals.carriedMinutes, totals.carriedMinutes !== 0],
  ] as const;
  return (
    <>
      <div className={classes.balance}>
        {figures.map(
          ([name, minutes, isShown]) =>
            isShown && (
              <div key={name} className={classes.figure}>
                <span>{t(`statement.${name}`)}</span>
                <strong>{hoursText(minutes)}</strong>
              </div>
            ),
        )}
        <Badge variant="light" tt="none" color={closedAt === null ? 'blue' : 'gray'} ml="auto">
          {closedAt === null ? t('period.open') : t('period.closedShort')}
        </Badge>
      </div>
      {closedAt !== null && (
        <Text size="sm" c="dimmed" mb="sm">
          {t('period.closed', { at: format.date(closedAt, 'date'), name: closedBy ?? '–' })}
          {hash !== null && ` SHA-256 ${hash.slice(0, 16)}…`}
        </Text>
      )}
      {lines.length === 0 ? <Text c="dimmed">{t('statement.empty')}</Text> : <StatementTable lines={lines} />}
    </>
  );
}

function CloseMonth({ overview, month }: Pick<StatementSectionProps, 'overview' | 'month'>) {
  const t = useTexts(customerHoursTexts);
  const language = useLanguage();
  const mayClose = useMay('manage-agreements');
  const close = useCloseMonth(overview.customerId);
  const [isAsked, setIsAsked] = useState(false);
  const state = overview.months.find((each) => each.month === month);
  if (!mayClose || state === undefined || state.closedAt !== null) return null;
  return (
    <>
      {!state.mayClose && (
        <Text size="sm" c="dimmed">
          {t(state.unreleased > 0 ? 'period.drafts' : 'period.notOver', { count: state.unreleased })}
        </Text>
      )}
      <Button
        leftSection={<IconLock size={16} aria-hidden />}
        disabled={!state.mayClose}
        onClick={() => setIsAsked(true)}
      >
        {t('period.close')}
      </Button>
      <ConfirmDialog
        opened={isAsked}
        onClose={() => setIsAsked(false)}
        title={t('period.closeTitle', { month: monthText(month, language) })}
        action={t('period.close')}
        isBusy={close.isPending}
        error={close.error}
        onConfirm={() =>
          close.mutate(month, {
            onSuccess: () => {
              notifyDone(t('period.done'));
              setIsAsked(false);
            },
          })
        }
      >
        {t('period.closeText')}
      </ConfirmDialog>
    </>
  );
}
