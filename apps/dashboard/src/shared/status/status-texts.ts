import { defineTexts } from '../i18n/texts';

export const statusTexts = defineTexts('status', {
  nl: {
    ok: 'In orde',
    maintenance: 'Onderhoud',
    unknown: 'Onbekend',
    warning: 'Waarschuwing',
    critical: 'Kritiek',
  },
  en: {
    ok: 'OK',
    maintenance: 'Maintenance',
    unknown: 'Unknown',
    warning: 'Warning',
    critical: 'Critical',
  },
});
