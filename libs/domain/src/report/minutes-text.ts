import type { Language } from '../wording/language';

const WORDS = { nl: { hour: 'uur', minute: 'min' }, en: { hour: 'h', minute: 'min' } } as const;

/** Whole minutes as people say them: `3 uur 15 min`. Below zero with a minus. */
export function minutesText(minutes: number, language: Language): string {
  const { hour, minute } = WORDS[language];
  const whole = Math.abs(minutes);
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  const parts = [
    ...(hours > 0 ? [`${String(hours)} ${hour}`] : []),
    ...(rest > 0 || hours === 0 ? [`${String(rest)} ${minute}`] : []),
  ];
  return `${minutes < 0 ? '−' : ''}${parts.join(' ')}`;
}

/** Milliseconds as hours and minutes, cut off to the minute. */
export function spanText(ms: number, language: Language): string {
  return minutesText(Math.floor(ms / 60_000), language);
}

/** Whole minutes in a column: `3:15`. Below zero with a minus. */
export function clockText(minutes: number): string {
  const whole = Math.abs(minutes);
  return `${minutes < 0 ? '−' : ''}${String(Math.floor(whole / 60))}:${two(whole % 60)}`;
}

/** Milliseconds in a column, to the second and cut off: `3:15:00`. */
export function secondsText(ms: number): string {
  return `${clockText(Math.floor(ms / 60_000))}:${two(Math.floor(ms / 1_000) % 60)}`;
}

const two = (count: number) => String(count).padStart(2, '0');
