import { defineTexts } from '../i18n/texts';

export const stripTexts = defineTexts('night-strip', {
  nl: {
    label_one: 'Laatste nacht: {{list}}',
    label_other: 'Laatste {{count}} nachten: {{list}}',
    counted: '{{count}}× {{status}}',
  },
  en: {
    label_one: 'Last night: {{list}}',
    label_other: 'Last {{count}} nights: {{list}}',
    counted: '{{count}}× {{status}}',
  },
});
