import type { Language } from '../../../shared/i18n/languages';

const UNITS = {
  nl: { hour: 'u', minute: 'min' },
  en: { hour: 'h', minute: 'min' },
} as const;

/** How long something took or may take, to the minute: "8 u", "1 u 35 min", "40 min". */
export function durationWords(minutes: number, language: Language): string {
  const whole = Math.max(0, Math.round(minutes));
  const { hour, minute } = UNITS[language];
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  if (hours === 0) return `${rest}\u00a0${minute}`;
  return rest === 0 ? `${hours}\u00a0${hour}` : `${hours}\u00a0${hour}\u00a0${rest}\u00a0${minute}`;
}
