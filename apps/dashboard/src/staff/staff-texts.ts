import { defineTexts, type Texts } from '../shared/i18n/texts';

export const staffTexts = defineTexts('staff', {
  nl: {
    skip: 'Naar de inhoud',
    menu: 'Menu',
    openMenu: 'Menu openen',
    collapse: 'Menu inklappen',
    expand: 'Menu uitklappen',
    nav: {
      board: 'Bord',
      customers: 'Klanten',
      assets: 'Objecten',
      connections: 'Koppelingen',
      channels: 'Meldkanalen',
      import: 'Importeren',
    },
    account: {
      menu: 'Account van {{name}}',
      language: 'Taal',
      theme: 'Weergave',
      light: 'Licht',
      dark: 'Donker',
      system: 'Als het systeem',
      signOut: 'Afmelden',
    },
    role: {
      administrator: 'Beheerder',
      'service-lead': 'Servicecoördinator',
      engineer: 'Supportmedewerker',
      viewer: 'Meekijker',
    },
  },
  en: {
    skip: 'To the content',
    menu: 'Menu',
    openMenu: 'Open menu',
    collapse: 'Collapse menu',
    expand: 'Expand menu',
    nav: {
      board: 'Board',
      customers: 'Customers',
      assets: 'Assets',
      connections: 'Connections',
      channels: 'Channels',
      import: 'Import',
    },
    account: {
      menu: 'Account of {{name}}',
      language: 'Language',
      theme: 'Appearance',
      light: 'Light',
      dark: 'Dark',
      system: 'Follow the system',
      signOut: 'Sign out',
    },
    role: {
      administrator: 'Administrator',
      'service-lead': 'Service lead',
      engineer: 'Support engineer',
      viewer: 'Viewer',
    },
  },
});

export type StaffTextKey = typeof staffTexts extends Texts<infer Key> ? Key : never;
