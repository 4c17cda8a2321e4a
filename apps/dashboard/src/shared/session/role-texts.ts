import { defineTexts } from '../i18n/texts';

/** What a role is called, and what it may do. */
export const roleTexts = defineTexts('roles', {
  nl: {
    name: {
      administrator: 'Beheerder',
      'service-lead': 'Servicecoördinator',
      engineer: 'Supportmedewerker',
      viewer: 'Meekijker',
      owner: 'Eigenaar bij de klant',
      reader: 'Meelezer bij de klant',
      auditor: 'Auditor bij de klant',
    },
    may: {
      administrator: 'Mag alles, ook mensen toelaten.',
      'service-lead': 'Mag alles, behalve mensen toelaten.',
      engineer: 'Pakt storingen op en beheert klanten en objecten.',
      viewer: 'Kijkt mee bij alle klanten en wijzigt niets.',
      owner: 'Ziet alles van de eigen organisatie.',
      reader: 'Ziet de objecten van de eigen organisatie.',
      auditor: 'Ziet de historie van één periode, tot een einddatum.',
    },
    unknown: 'Onbekende rol',
  },
  en: {
    name: {
      administrator: 'Administrator',
      'service-lead': 'Service lead',
      engineer: 'Support engineer',
      viewer: 'Viewer',
      owner: 'Owner at the customer',
      reader: 'Reader at the customer',
      auditor: 'Auditor at the customer',
    },
    may: {
      administrator: 'May do everything, letting people in included.',
      'service-lead': 'May do everything but let people in.',
      engineer: 'Takes incidents and looks after customers and assets.',
      viewer: 'Looks along at all customers and changes nothing.',
      owner: 'Sees everything of the own organisation.',
      reader: 'Sees the assets of the own organisation.',
      auditor: 'Sees the history of one period, until an end date.',
    },
    unknown: 'Unknown role',
  },
});
