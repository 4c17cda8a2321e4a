import { defineTexts } from '../i18n/texts';

export const rawAnswerTexts = defineTexts('raw-answer', {
  nl: {
    title: 'Laatste ruwe antwoord',
    of: 'Laatste ruwe antwoord van {{name}}',
    at: 'Ontvangen {{time}}',
    none: 'Er is nog geen antwoord ontvangen.',
    cut: 'Alleen het begin wordt getoond; kopiëren geeft alles.',
  },
  en: {
    title: 'Last raw answer',
    of: 'Last raw answer of {{name}}',
    at: 'Received {{time}}',
    none: 'No answer was received yet.',
    cut: 'Only the beginning is shown; copying gives all of it.',
  },
});
