import type { InEveryLanguage } from '../language';

/** Why Veeam, Cove or Acronis could not be read, and what to do about it. */
export const BACKUP_VENDOR_REMARKS = {
  'the-sign-in': { en: 'the sign-in', nl: 'de aanmelding' },
  'the-job-states': { en: 'the list of jobs', nl: 'de lijst met taken' },
  'the-sessions': { en: 'the list of runs', nl: 'de lijst met runs' },
  'the-repositories': { en: 'the repositories', nl: 'de opslaglocaties' },
  'what-is-stored': { en: 'what is stored', nl: 'wat er is opgeslagen' },
  'the-device-list': { en: 'the list of devices', nl: 'de lijst met apparaten' },
  'the-alerts': { en: 'the list of alerts', nl: 'de lijst met meldingen' },

  'veeam-login-refused': {
    en: 'The backup server refuses the user name or password: enter them again',
    nl: 'De back-upserver weigert de gebruikersnaam of het wachtwoord: voer ze opnieuw in',
  },
  'veeam-no-token': {
    en: 'The backup server signs us in and then refuses its own token: check its clock and the role of the account',
    nl: 'De back-upserver meldt ons aan en weigert daarna zijn eigen token: controleer de klok van de server en de rol van het account',
  },
  'veeam-not-there': {
    en: 'There is no REST service of Veeam at this address: check the port (usually 9419)',
    nl: 'Op dit adres draait geen REST-dienst van Veeam: controleer de poort (meestal 9419)',
  },
  'veeam-revision': {
    en: 'The backup server takes none of the REST versions 1.1 to 1.3, so it is older than 12.2 or newer than this program: {message}',
    nl: 'De back-upserver aanvaardt geen van de REST-versies 1.1 tot en met 1.3 en is dus ouder dan 12.2 of nieuwer dan dit programma: {message}',
  },

  'the-legacy-sources': { en: 'data sources D02 and D03', nl: 'gegevensbronnen D02 en D03' },
  'run-aborted': { en: 'The run was aborted', nl: 'De back-up is afgebroken' },
  'run-not-started': { en: 'The run did not start', nl: 'De back-up is niet gestart' },
  'run-without-selection': {
    en: 'Nothing is selected to back up',
    nl: 'Er is niets geselecteerd om te back-uppen',
  },
  'cove-login-refused': {
    en: 'Cove refuses the sign-in ({message}): check the customer name, and that the user has API authentication',
    nl: 'Cove weigert de aanmelding ({message}): controleer de klantnaam, en of API-authenticatie voor de gebruiker aanstaat',
  },
  'cove-may-not-read': {
    en: 'The user may not read the devices ({message}): give it at least read rights on backup devices in Cove',
    nl: 'De gebruiker mag de apparaten niet lezen ({message}): geef die in Cove ten minste leesrechten op back-upapparaten',
  },
  'cove-said': {
    en: 'Asked for {what}, Cove answered error {code}: {message}',
    nl: 'Gevraagd naar {what} antwoordde Cove met fout {code}: {message}',
  },
  'cove-many-devices': {
    en: 'The account sees more than {limit} devices: use one connection per customer, with a user of that customer',
    nl: 'Het account ziet meer dan {limit} apparaten: gebruik per klant een koppeling, met een gebruiker van die klant',
  },

  'no-backup-for': {
    en: 'The source says that no backup came for {days} days',
    nl: 'De bron meldt dat er {days} dagen geen back-up is geweest',
  },
  'no-backup-for-days': {
    en: 'The source says that no backup came for days',
    nl: 'De bron meldt dat er al dagen geen back-up is geweest',
  },
  'acronis-client-refused': {
    en: 'Acronis refuses the API client: check the client id and secret, and the data centre in the address',
    nl: 'Acronis weigert de API-client: controleer client-id en geheim, en het datacentrum in het adres',
  },
  'acronis-many-tasks': {
    en: 'There are more than {limit} tasks in a week: use one connection per customer, with an API client of that customer',
    nl: 'Er zijn meer dan {limit} taken in een week: gebruik per klant een koppeling, met een API-client van die klant',
  },
} as const satisfies Record<string, InEveryLanguage>;
