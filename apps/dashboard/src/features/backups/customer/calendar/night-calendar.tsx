import type { Calendar } from '@nachtwacht/domain/time';
import { NIGHT_STATUSES } from '@nachtwacht/domain';
import { IconBeach, IconPencilCheck } from '@tabler/icons-react';
import { useMemo, useRef } from 'react';
import { useGridFocus } from '../../../../shared/grid/use-grid-focus';
import { useTexts } from '../../../../shared/i18n/texts';
import { useLanguage } from '../../../../shared/i18n/use-language';
import { dayWords } from '../../model/day-words';
import { statusesIn } from '../../model/month-rows';
import { nightCells, type JobWithNights } from '../../model/night-cells';
import { weeksOf, WEEKS, type Quarter } from '../../model/quarter';
import { CellTeller } from '../../nights/cell-teller';
import { NightLegend } from '../../nights/night-legend';
import { today } from '../../today';
import { customerTexts } from '../customer-texts';
import { CalendarCell } from './calendar-cell';
import classes from './night-calendar.module.css';

interface NightCalendarProps {
  readonly job: JobWithNights;
  readonly quarter: Quarter;
  readonly calendar: Calendar;
}

const WEEKDAYS = 7;
const nowhere = () => undefined;

/** Thirteen weeks as columns, Monday at the top: a weekday that goes wrong each time shows as a line. */
export function NightCalendar({ job, quarter, calendar }: NightCalendarProps) {
  const t = useTexts(customerTexts);
  const language = useLanguage();
  const grid = useRef<HTMLDivElement>(null);
  const present = today();
  const { nights } = job;
  const weeks = useMemo(
    () => nightCells(weeksOf(quarter), nights, calendar, present),
    [quarter, nights, calendar, present],
  );
  const mondays = weeks.flatMap(([monday]) => monday?.date ?? []);
  const focus = useGridFocus(grid, WEEKDAYS, WEEKS, nowhere);
  const statuses = statusesIn(
    nights.map(({ status }) => status),
    NIGHT_STATUSES,
  );
  return (
    <CellTeller
      hint={t('calendar.hint')}
      legend={
        <NightLegend statuses={statuses}>
          <li>
            <IconPencilCheck size={14} aria-hidden />
            {t('calendar.legendSigned')}
          </li>
          <li>
            <IconBeach size={14} aria-hidden />
            {t('calendar.legendFree')}
          </li>
        </NightLegend>
      }
    >
      <div
        ref={grid}
        className={classes.grid}
        role="grid"
        aria-label={t('calendar.label', { name: job.name })}
        onKeyDown={focus.onKeyDown}
        onFocus={focus.onFocus}
      >
        <div className={classes.row} role="row" aria-hidden="true">
          <span />
          {mondays.map((monday, index) => (
            <span key={index} className={classes.month}>
              {isMonthNamed(mondays, index) && dayWords(monday, 'month-short', language)}
            </span>
          ))}
        </div>
        {Array.from({ length: WEEKDAYS }, (_, weekday) => (
          <div key={weekday} className={classes.row} role="row">
            <span className={classes.weekday} role="rowheader">
              {dayWords(weeks[0]?.[weekday]?.date ?? present, 'weekday', language).slice(0, 2)}
            </span>
            {weeks.map((days, week) => (
              <CalendarCell
                key={week}
                cell={days[weekday] ?? null}
                at={`${weekday}:${week}`}
                isFocused={focus.row === weekday && focus.column === week}
              />
            ))}
          </div>
        ))}
      </div>
    </CellTeller>
  );
}

/** Over the first week of a month, unless the next one follows at once: two names don't fit beside each other. */
function isMonthNamed(mondays: readonly string[], index: number): boolean {
  const monthOf = (week: number) => mondays[week]?.slice(0, 7);
  const isNext = (week: number) => monthOf(week) !== undefined && monthOf(week) !== monthOf(week - 1);
  return isNext(index) && !isNext(index + 1);
}
