import { Text } from '@mantine/core';
import type { StatementLine } from '@nachtwacht/contracts';
import { useMemo } from 'react';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { VirtualTable, type Column } from '../../../shared/list/virtual-table';
import { useLanguage } from '../../../shared/i18n/use-language';
import { hoursText } from '../model/minutes';
import { monthText } from '../model/month';
import { stepsOf, targetsOf } from '../model/statement-rows';
import classes from './customer-hours.module.css';
import { customerHoursTexts } from './customer-texts';

/** Each entry from what was worked to the lots that paid for it. */
export function StatementTable({ lines }: { readonly lines: readonly StatementLine[] }) {
  const t = useTexts(customerHoursTexts);
  const format = useFormat();
  const language = useLanguage();
  const columns = useMemo(
    (): Column<StatementLine>[] => [
      {
        key: 'day',
        label: t('statement.day'),
        isSelfEvident: true,
        width: '7rem',
        cell: ({ date, startedAt, endedAt, kind }) => (
          <>
            {format.day(date)}
            {kind === 'work' && (
              <span className={`${classes.step ?? ''} ${classes.narrow ?? ''}`}>
                {format.date(startedAt, 'time')}–{format.date(endedAt, 'time')}
              </span>
            )}
          </>
        ),
      },
      {
        key: 'what',
        label: t('statement.what'),
        isSelfEvident: true,
        width: 'minmax(11rem, 2fr)',
        cell: ({ kind, text, workOn, personName, correctionOf, billable }) => (
          <>
            {text === '' ? (workOn ?? t(`statement.kind.${kind}`)) : text}
            <Text size="xs" c="dimmed">
              {[
                personName,
                text === '' ? null : workOn,
                billable ? null : t('statement.notBillable'),
                correctionOf === null
                  ? null
                  : t('statement.correctionOf', { month: monthText(correctionOf, language) }),
              ]
                .filter((part) => part !== null && part !== '')
                .join(' · ')}
            </Text>
          </>
        ),
      },
      {
        key: 'raw',
        label: t('statement.raw'),
        width: '5rem',
        isNumber: true,
        cell: ({ rawMinutes }) => hoursText(rawMinutes),
      },
      {
        key: 'steps',
        label: t('statement.steps'),
        width: 'minmax(13rem, 1.6fr)',
        cell: (line) => <Steps line={line} />,
      },
      {
        key: 'travel',
        label: t('statement.travel'),
        width: '6.5rem',
        isNumber: true,
        cell: ({ travel }) =>
          travel === null ? (
            '–'
          ) : (
            <>
              {hoursText(travel.minutes)}
              {travel.factorPercent !== 100 && (
                <span className={`${classes.step ?? ''} ${classes.narrow ?? ''}`}>
                  {hoursText(travel.rawMinutes)} × {format.percent(travel.factorPercent)}
                </span>
              )}
            </>
          ),
      },
      {
        key: 'charged',
        label: t('statement.charged'),
        width: '5.5rem',
        isNumber: true,
        cell: ({ minutes }) => <strong>{hoursText(minutes)}</strong>,
      },
      {
        key: 'lot',
        label: t('statement.lot'),
        width: 'minmax(9rem, 1fr)',
        cell: (line) =>
          targetsOf(line).map(({ target, minutes }) => (
            <span key={target} className={classes.step}>
              {t(`targets.${target}`)} {hoursText(minutes)}
            </span>
          )),
      },
    ],
    [t, format, language],
  );
  return (
    <VirtualTable
      rows={lines}
      columns={columns}
      keyOf={keyOf}
      label={t('statement.title')}
      cardsBelow={960}
    />
  );
}

const keyOf = ({ kind, entryId }: StatementLine): string => `${kind} ${entryId}`;

/** Per band: what was worked, to what it was rounded, times what. */
function Steps({ line }: { readonly line: StatementLine }) {
  const t = useTexts(customerHoursTexts);
  const format = useFormat();
  return stepsOf(line).map(
    ({ band, rawMinutes, roundedMinutes, factorPercent, minutes, isRounded, isFactored }) => (
      <span key={band} className={classes.step}>
        <span className={classes.narrow}>{t(`bands.${band}`)}</span> {hoursText(rawMinutes)}
        {isRounded && ` → ${hoursText(roundedMinutes)}`}
        {isFactored && ` × ${format.percent(factorPercent)} = ${hoursText(minutes)}`}
      </span>
    ),
  );
}
