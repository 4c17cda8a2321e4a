import { memo } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { NightIcon } from '../../../shared/nights/night-icon';
import { toneOf } from '../../../shared/nights/night-tone';
import { useNightWord } from '../../../shared/nights/use-night-words';
import { pageOf } from '../../../shared/routing/links';
import { LightLink } from '../../../shared/ui/light-link';
import type { MonthRow } from '../model/month-rows';
import classes from './month-grid.module.css';
import { monthTexts } from './month-texts';

export interface MonthDay {
  readonly date: string;
  readonly words: string;
  readonly isWeekend: boolean;
  readonly isToday: boolean;
}

interface MonthLineProps {
  readonly row: MonthRow;
  readonly days: readonly MonthDay[];
  readonly index: number;
  /** Pixels from the top of the body. */
  readonly top: number;
  /** 0 is the customer; null when the focus is in another line. */
  readonly focusedColumn: number | null;
}

/** One customer; its name and every cell lead to its page. */
export const MonthLine = memo(function MonthLine(props: MonthLineProps) {
  const { row, days, index, top, focusedColumn } = props;
  const t = useTexts(monthTexts);
  const word = useNightWord();
  const page = pageOf.customerBackups(row.id);
  return (
    <div
      className={classes.line}
      role="row"
      aria-rowindex={index + 2}
      style={{ transform: `translateY(${top}px)` }}
      data-customer={row.id}
    >
      <div className={classes.customer} role="rowheader" aria-colindex={1}>
        <LightLink
          {...page}
          className={classes.name}
          title={row.name}
          tabIndex={focusedColumn === 0 ? 0 : -1}
          data-at={`${index}:0`}
        >
          {row.name}
        </LightLink>
      </div>
      {days.map(({ date, words, isWeekend, isToday }, column) => {
        const cell = row.days[column] ?? null;
        const values = { customer: row.name, day: words };
        const told =
          cell === null
            ? t('none', values)
            : t('cell', { ...values, status: word(cell[0]), good: cell[1], all: cell[2] });
        return (
          <div
            key={date}
            className={classes.cell}
            role="gridcell"
            aria-colindex={column + 2}
            data-weekend={isWeekend || undefined}
            data-today={isToday || undefined}
            data-tone={cell === null ? undefined : toneOf(cell[0])}
            data-at={`${index}:${column + 1}`}
            data-told={told}
            aria-label={told}
            tabIndex={focusedColumn === column + 1 ? 0 : -1}
          >
            {cell !== null && <NightIcon status={cell[0]} size={15} />}
          </div>
        );
      })}
      <div
        className={classes.sum}
        role="gridcell"
        aria-colindex={days.length + 2}
        data-none={row.bad === 0 || undefined}
      >
        {row.bad}
      </div>
    </div>
  );
});
