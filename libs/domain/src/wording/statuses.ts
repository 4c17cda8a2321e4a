import type { Status } from '../status/status';
import type { InEveryLanguage, Language } from './language';

const STATUS_WORDS: Readonly<Record<Status, InEveryLanguage>> = {
  ok: { nl: 'In orde', en: 'OK' },
  maintenance: { nl: 'Onderhoud', en: 'Maintenance' },
  unknown: { nl: 'Onbekend', en: 'Unknown' },
  warning: { nl: 'Waarschuwing', en: 'Warning' },
  critical: { nl: 'Kritiek', en: 'Critical' },
};

/** The status as a word on its own, as the board says it too. */
export function statusText(status: Status, language: Language): string {
  return STATUS_WORDS[status][language];
}
