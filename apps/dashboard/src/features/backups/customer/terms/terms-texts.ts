import { defineTexts } from '../../../../shared/i18n/texts';

export const termsTexts = defineTexts('backup-terms', {
  nl: {
    title: 'Afspraken',
    text: 'Vrije dagen gelden voor back-uptaken die de kalender van de klant volgen.',
    required: 'Vul dit in.',
    every: 'Hersteltest elke (maanden)',
    saved: 'Afspraken opgeslagen',
    unsaved: 'Nog niet opgeslagen.',
  },
  en: {
    title: 'Terms',
    text: 'Free days hold for jobs that follow the calendar of the customer.',
    required: 'Fill this in.',
    every: 'Restore test every (months)',
    saved: 'Terms saved',
    unsaved: 'Not saved yet.',
  },
});
