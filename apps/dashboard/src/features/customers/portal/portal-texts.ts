import { defineTexts } from '../../../shared/i18n/texts';

export const portalSettingsTexts = defineTexts('customer-portal', {
  nl: {
    title: 'Klantportaal',
    intro: 'Wat mensen van deze klant in het portaal zien.',
    saved: 'Bewaard. De klant ziet het meteen.',
    requests: 'Aangevraagde uren',
    request: '{{hours}} uur, {{name}} op {{when}}',
    part: {
      backups: 'Back-ups',
      updates: 'Updates',
      maintenance: 'Onderhoud',
      incidents: 'Storingen',
      availability: 'Beschikbaarheid',
      hours: 'Uren',
      reports: 'Maandrapporten',
    },
  },
  en: {
    title: 'Customer portal',
    intro: 'What people of this customer see in the portal.',
    saved: 'Kept. The customer sees it at once.',
    requests: 'Hours that were asked for',
    request: '{{hours}} hours, {{name}} at {{when}}',
    part: {
      backups: 'Backups',
      updates: 'Updates',
      maintenance: 'Maintenance',
      incidents: 'Incidents',
      availability: 'Availability',
      hours: 'Hours',
      reports: 'Monthly reports',
    },
  },
});
