import { useNavigate } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { weekdayOf } from '@nachtwacht/domain/time';
import { useLayoutEffect, useMemo, useRef } from 'react';
import { useGridFocus } from '../../../shared/grid/use-grid-focus';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { pageOf } from '../../../shared/routing/links';
import { dayWords } from '../model/day-words';
import type { MonthRow } from '../model/month-rows';
import { isWeekend } from '../model/months';
import { today } from '../today';
import classes from './month-grid.module.css';
import { MonthLine, type MonthDay } from './month-line';
import { monthTexts } from './month-texts';

const ROW_PIXELS = 32;
const ROWS_BEYOND_SIGHT = 6;

interface MonthGridProps {
  readonly month: string;
  readonly days: readonly string[];
  readonly rows: readonly MonthRow[];
}

/** Customers by days. Only the lines in sight exist; the arrow keys walk through all of them. */
export function MonthGrid({ month, days: dates, rows }: MonthGridProps) {
  const t = useTexts(monthTexts);
  const language = useLanguage();
  const navigate = useNavigate();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PIXELS,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: ROWS_BEYOND_SIGHT,
  });
  const focus = useGridFocus(scroller, rows.length, dates.length + 1, virtual.scrollToIndex);
  const days = useDays(dates);
  // One listener instead of a link in each of a thousand cells; the name at their head is one.
  const open = (target: EventTarget) => {
    const cell = target instanceof Element ? target.closest('[role="gridcell"][data-at]') : null;
    const id = cell?.closest('[data-customer]')?.getAttribute('data-customer');
    if (id != null) void navigate(pageOf.customerBackups(id));
  };
  // On a phone a week fits: the newest one is what a person comes for.
  useLayoutEffect(() => {
    const grid = scroller.current;
    const column = grid?.querySelector<HTMLElement>('[role="columnheader"][data-today]');
    if (grid && column) grid.scrollLeft = column.offsetLeft + 2 * column.offsetWidth - grid.clientWidth;
  }, [month]);
  return (
    <div
      ref={scroller}
      className={classes.scroller}
      role="grid"
      aria-label={t('grid', { month: dayWords(month, 'month', language) })}
      aria-rowcount={rows.length + 1}
      aria-colcount={dates.length + 2}
      style={{ '--days': dates.length }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') open(event.target);
        focus.onKeyDown(event);
      }}
      onClick={({ target }) => open(target)}
      onFocus={focus.onFocus}
    >
      <div className={classes.head} role="rowgroup">
        <div className={classes.line} role="row" aria-rowindex={1}>
          <div className={classes.corner} role="columnheader" aria-colindex={1}>
            {t('customers', { count: rows.length })}
          </div>
          {days.map(({ date, isWeekend, isToday, words }, index) => (
            <div
              key={date}
              className={classes.day}
              role="columnheader"
              aria-colindex={index + 2}
              aria-label={words}
              data-weekend={isWeekend || undefined}
              data-today={isToday || undefined}
            >
              <span>{dayWords(date, 'weekday', language).slice(0, 2)}</span>
              <strong>{Number(date.slice(8))}</strong>
            </div>
          ))}
          <div className={classes.total} role="columnheader" aria-colindex={dates.length + 2}>
            {t('bad')}
          </div>
        </div>
      </div>
      <div className={classes.body} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <MonthLine
              key={key}
              row={row}
              days={days}
              index={index}
              top={start}
              focusedColumn={focus.row === index ? focus.column : null}
            />
          );
        })}
      </div>
    </div>
  );
}

/** The same list until a day or the language changes: that keeps memoised lines from being drawn anew. */
function useDays(dates: readonly string[]): readonly MonthDay[] {
  const language = useLanguage();
  const present = today();
  return useMemo(
    () =>
      dates.map((date) => ({
        date,
        words: dayWords(date, 'long', language),
        isWeekend: isWeekend(weekdayOf(date)),
        isToday: date === present,
      })),
    [dates, language, present],
  );
}
