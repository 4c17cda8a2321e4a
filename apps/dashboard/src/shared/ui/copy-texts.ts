import { defineTexts } from '../i18n/texts';

export const copyTexts = defineTexts('copy', {
  nl: { copy: 'Kopiëren', copied: 'Gekopieerd' },
  en: { copy: 'Copy', copied: 'Copied' },
});
