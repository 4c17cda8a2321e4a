import { defineTexts } from '../i18n/texts';

export const nightTexts = defineTexts('nights', {
  nl: {
    failed: 'Mislukt',
    missed: 'Gemist',
    blocked: 'Geblokkeerd',
    'running-late': 'Loopt nog',
    unknown: 'Onbekend',
    warning: 'Waarschuwing',
    'offline-expected': 'Computer uit',
    overridden: 'Bekend probleem',
    waiting: 'Nog niet klaar',
    'success-after-retry': 'Gelukt na herhaling',
    success: 'Gelukt',
    'not-expected': 'Niet verwacht',
  },
  en: {
    failed: 'Failed',
    missed: 'Missed',
    blocked: 'Blocked',
    'running-late': 'Still running',
    unknown: 'Unknown',
    warning: 'Warning',
    'offline-expected': 'Switched off',
    overridden: 'Known problem',
    waiting: 'Not done yet',
    'success-after-retry': 'Succeeded on retry',
    success: 'Succeeded',
    'not-expected': 'Not expected',
  },
});
