import { defineTexts, type KeyOf } from '../i18n/texts';

export const uiTexts = defineTexts('ui', {
  nl: {
    loading: 'Bezig met laden',
    retry: 'Opnieuw proberen',
    cancel: 'Annuleren',
    close: 'Sluiten',
    save: 'Opslaan',
    breadcrumbs: 'Waar u bent',
    until: 'over {{span}}',
    due: 'nu',
    ago: '{{span}} geleden',
    error: {
      title: 'Dit kon niet worden geladen',
      offline: 'De server is niet bereikbaar. Controleer de verbinding en probeer het opnieuw.',
      'signed-out': 'Uw sessie is verlopen. Meld u opnieuw aan.',
      server:
        'De server heeft een storing. Probeer het zo opnieuw; blijft het fout gaan, kijk dan in het logboek van de server.',
      'bad-reply':
        'De server antwoordde iets wat deze versie van het scherm niet kent. Laad de pagina opnieuw.',
      'not-found': 'Dit bestaat niet (meer).',
      forbidden: 'Uw rol staat dit niet toe. Vraag een beheerder om meer rechten.',
      'too-many': 'Te veel pogingen achter elkaar. Wacht een minuut en probeer het dan opnieuw.',
      crashed: 'Er ging iets mis op dit scherm. Laad de pagina opnieuw.',
    },
    stale: 'Bijgewerkt om {{time}}; verversen lukt nu niet.',
    crashed: 'Dit scherm kon niet worden geopend',
  },
  en: {
    loading: 'Loading',
    retry: 'Try again',
    cancel: 'Cancel',
    close: 'Close',
    save: 'Save',
    breadcrumbs: 'Where you are',
    until: 'in {{span}}',
    due: 'now',
    ago: '{{span}} ago',
    error: {
      title: 'This could not be loaded',
      offline: 'The server cannot be reached. Check the connection and try again.',
      'signed-out': 'Your session has ended. Sign in again.',
      server: 'The server has a fault. Try again shortly; if it persists, look in the server log.',
      'bad-reply': 'The server answered something this version of the screen does not know. Reload the page.',
      'not-found': 'This does not exist (any more).',
      forbidden: 'Your role does not allow this. Ask an administrator for more rights.',
      'too-many': 'Too many attempts in a row. Wait a minute, then try again.',
      crashed: 'Something went wrong on this screen. Reload the page.',
    },
    stale: 'Updated at {{time}}; refreshing fails at the moment.',
    crashed: 'This screen could not be opened',
  },
});

export type UiTextKey = KeyOf<typeof uiTexts>;
