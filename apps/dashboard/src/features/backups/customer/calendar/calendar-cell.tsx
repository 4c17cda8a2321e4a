import { holidayText } from '@nachtwacht/domain';
import { IconBeach, IconPencilCheck } from '@tabler/icons-react';
import { memo } from 'react';
import { useFormat } from '../../../../shared/format/use-format';
import { useTexts } from '../../../../shared/i18n/texts';
import { useLanguage } from '../../../../shared/i18n/use-language';
import { NightIcon } from '../../../../shared/nights/night-icon';
import { toneOf } from '../../../../shared/nights/night-tone';
import { useNightWord } from '../../../../shared/nights/use-night-words';
import { dayWords } from '../../model/day-words';
import { durationWords } from '../../model/duration-words';
import type { NightCell } from '../../model/night-cells';
import { customerTexts } from '../customer-texts';
import classes from './night-calendar.module.css';

interface CalendarCellProps {
  /** null: that day is not there yet. */
  readonly cell: NightCell | null;
  /** `line:column`, by which the keyboard finds it. */
  readonly at: string;
  readonly isFocused: boolean;
}

/** One night: what came of it, whether it is signed, and whether its day was free or is today. */
export const CalendarCell = memo(function CalendarCell({ cell, at, isFocused }: CalendarCellProps) {
  const told = useCellWords(cell);
  if (cell === null)
    return (
      <span className={classes.ahead} role="gridcell" data-at={at} tabIndex={isFocused ? 0 : -1}>
        <span className={classes.words}>{told}</span>
      </span>
    );
  const { night, free, isToday } = cell;
  return (
    <span
      className={classes.cell}
      role="gridcell"
      data-at={at}
      data-told={told}
      data-tone={night === null ? undefined : toneOf(night.status)}
      data-free={free !== null || undefined}
      data-today={isToday || undefined}
      tabIndex={isFocused ? 0 : -1}
      aria-label={told}
    >
      {night !== null ? (
        <NightIcon status={night.status} size={15} />
      ) : (
        free !== null && <IconBeach className={classes.free} size={14} aria-hidden />
      )}
      {night?.signed === true && <IconPencilCheck className={classes.signed} size={10} aria-hidden />}
    </span>
  );
});

function useCellWords(cell: NightCell | null): string {
  const t = useTexts(customerTexts);
  const format = useFormat();
  const language = useLanguage();
  const word = useNightWord();
  if (cell === null) return t('calendar.noNight');
  const { date, night, free, isToday } = cell;
  const freeName = free && (free.kind === 'holiday' ? holidayText(free.code, language) : free.name);
  return [
    dayWords(date, 'long', language) + (isToday ? ` (${t('calendar.today')})` : ''),
    night === null ? t('calendar.none') : word(night.status),
    night !== null && night.status !== 'waiting' && t(night.signed ? 'calendar.signed' : 'calendar.unsigned'),
    night?.bytes != null && format.bytes(night.bytes),
    night?.seconds != null && durationWords(night.seconds / 60, language),
    freeName !== null && t('calendar.free', { name: freeName }),
  ]
    .filter((part) => part !== false)
    .join(' · ');
}
