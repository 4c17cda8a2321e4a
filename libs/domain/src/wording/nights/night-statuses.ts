import type { NightStatus } from '../../backup/night/night';
import type { InEveryLanguage, Language } from '../language';

const STATUS_WORDS: Readonly<Record<NightStatus, InEveryLanguage>> = {
  failed: { nl: 'Mislukt', en: 'Failed' },
  missed: { nl: 'Gemist', en: 'Missed' },
  blocked: { nl: 'Geblokkeerd', en: 'Blocked' },
  'running-late': { nl: 'Loopt uit', en: 'Running late' },
  unknown: { nl: 'Onbekend', en: 'Unknown' },
  warning: { nl: 'Waarschuwing', en: 'Warning' },
  'offline-expected': { nl: 'Computer uit', en: 'Computer off' },
  overridden: { nl: 'Bekend probleem', en: 'Known problem' },
  waiting: { nl: 'In afwachting', en: 'Waiting' },
  'success-after-retry': { nl: 'Gelukt na herhaling', en: 'Succeeded after retry' },
  success: { nl: 'Gelukt', en: 'Succeeded' },
  'not-expected': { nl: 'Niet verwacht', en: 'Not expected' },
};

/** What a night came to, as a word on its own. */
export function nightStatusText(status: NightStatus, language: Language): string {
  return STATUS_WORDS[status][language];
}
