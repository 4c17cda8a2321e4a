import type { Language } from '../i18n/languages';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Intl's own short forms are "3 uur" beside "4 min", and "4m" in English: too wide for a cell, or ambiguous. */
const UNITS = {
  nl: { second: 's', minute: 'min', hour: 'u', day: 'd' },
  en: { second: 's', minute: 'min', hour: 'h', day: 'd' },
} as const;
const GAP = '\u00a0';

/** A span in one unit: "12 s", "4 min", "3 u", "2 d". Rounded down: an age is never exaggerated. */
export function formatSpan(milliseconds: number, language: Language): string {
  const units = UNITS[language];
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  if (seconds < MINUTE) return `${seconds}${GAP}${units.second}`;
  if (seconds < HOUR) return `${Math.floor(seconds / MINUTE)}${GAP}${units.minute}`;
  if (seconds < DAY) return `${Math.floor(seconds / HOUR)}${GAP}${units.hour}`;
  return `${Math.floor(seconds / DAY)}${GAP}${units.day}`;
}
