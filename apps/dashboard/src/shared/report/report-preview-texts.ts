import { defineTexts } from '../i18n/texts';

export const reportPreviewTexts = defineTexts('report-preview', {
  nl: { notMeasured: 'Niet afgesproken of niet gemeten.', none: 'Geen.' },
  en: { notMeasured: 'Not agreed or not measured.', none: 'None.' },
});
