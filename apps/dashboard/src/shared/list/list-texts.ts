import { defineTexts } from '../i18n/texts';

export const listTexts = defineTexts('list', {
  nl: {
    clear: 'Wissen',
    count_one: '{{count}} van {{total}}',
    count_other: '{{count}} van {{total}}',
    nothing: 'Niets voldoet aan dit filter.',
    reset: 'Filter wissen',
  },
  en: {
    clear: 'Clear',
    count_one: '{{count}} of {{total}}',
    count_other: '{{count}} of {{total}}',
    nothing: 'Nothing fits this filter.',
    reset: 'Clear filter',
  },
});
