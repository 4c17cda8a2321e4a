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
