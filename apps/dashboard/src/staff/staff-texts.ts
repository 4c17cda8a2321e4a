import { defineTexts, type KeyOf } from '../shared/i18n/texts';

export const staffTexts = defineTexts('staff', {
  nl: {
    skip: 'Naar de inhoud',
    menu: 'Menu',
    openMenu: 'Menu openen',
    collapse: 'Menu inklappen',
    expand: 'Menu uitklappen',
    nav: {
      board: 'Bord',
      backups: 'Back-ups',
      backupMonth: 'Maandoverzicht',
      backupJobs: 'Taken',
      inbox: 'Inbox',
      customers: 'Klanten',
      assets: 'Objecten',
      connections: 'Koppelingen',
      channels: 'Meldkanalen',
      people: 'Mensen',
      tokens: 'Tokens',
      audit: 'Controlelogboek',
      import: 'Importeren',
    },
    account: {
      menu: 'Account van {{name}}',
      zone: 'Alle tijden zijn in {{zone}}.',
      profile: 'Mijn account',
      signOut: 'Afmelden',
    },
    notFound: {
      title: 'Deze pagina bestaat niet',
      text: 'De link is verouderd of verkeerd overgenomen.',
      action: 'Naar het bord',
    },
    link: {
      live: 'Live',
      liveHint: 'Wijzigingen verschijnen vanzelf, binnen een paar tellen.',
      connecting: 'Verbinden',
      connectingHint: 'De verbinding met de server wordt gemaakt.',
      lost: 'Geen verbinding',
      lostHint:
        'De server is niet te horen. Wat op het scherm staat kan verouderd zijn; er wordt opnieuw verbonden.',
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
      backups: 'Backups',
      backupMonth: 'Month',
      backupJobs: 'Jobs',
      inbox: 'Inbox',
      customers: 'Customers',
      assets: 'Assets',
      connections: 'Connections',
      channels: 'Channels',
      people: 'People',
      tokens: 'Tokens',
      audit: 'Audit log',
      import: 'Import',
    },
    account: {
      menu: 'Account of {{name}}',
      zone: 'All times are in {{zone}}.',
      profile: 'My account',
      signOut: 'Sign out',
    },
    notFound: {
      title: 'This page does not exist',
      text: 'The link is outdated or was copied wrongly.',
      action: 'To the board',
    },
    link: {
      live: 'Live',
      liveHint: 'Changes appear by themselves, within a few seconds.',
      connecting: 'Connecting',
      connectingHint: 'The connection with the server is being made.',
      lost: 'No connection',
      lostHint: 'The server is not heard. What is on screen may be out of date; trying to reconnect.',
    },
  },
});

export type StaffTextKey = KeyOf<typeof staffTexts>;
