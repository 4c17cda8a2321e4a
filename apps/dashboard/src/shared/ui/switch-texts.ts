import { defineTexts } from '../i18n/texts';

export const switchTexts = defineTexts('switches', {
  nl: { language: 'Taal', scheme: 'Weergave', light: 'Licht', dark: 'Donker', auto: 'Systeem' },
  en: { language: 'Language', scheme: 'Appearance', light: 'Light', dark: 'Dark', auto: 'System' },
});
