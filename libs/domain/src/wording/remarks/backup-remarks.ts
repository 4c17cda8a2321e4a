import type { InEveryLanguage } from '../language';

/** What sources of backup jobs lack or say, and what to do about it. */
export const BACKUP_REMARKS = {
  'run-interrupted': { en: 'The run was interrupted', nl: 'De back-up is onderbroken' },
  'run-partial': { en: 'The run backed up a part only', nl: 'Er is maar een deel geback-upt' },
  'run-cancelled': { en: 'The run was cancelled', nl: 'De back-up is afgebroken door een gebruiker' },
  'run-window-ended': {
    en: 'The run was stopped because its time was up',
    nl: 'De back-up is gestopt omdat de tijd om was',
  },
  'run-over-quota': {
    en: 'The run was stopped: the quota is exceeded',
    nl: 'De back-up is gestopt: het quotum is overschreden',
  },
  'run-verification-failed': {
    en: 'The backup is there, but its verification failed: it may not be restorable',
    nl: 'De back-up is er, maar de verificatie mislukte: hij is mogelijk niet terug te zetten',
  },
  'run-of-some-namespace': {
    en: 'The server does not tell in which of {count} namespaces this was: {message}',
    nl: 'De server noemt niet in welke van {count} namespaces dit was: {message}',
  },
  'points-verification-failed': {
    en: 'Points that failed their verification: {count}',
    nl: 'Herstelpunten die niet door de verificatie kwamen: {count}',
  },
  'errors-counted': { en: 'Errors: {count}', nl: 'Fouten: {count}' },
  'warnings-counted': { en: 'Warnings: {count}', nl: 'Waarschuwingen: {count}' },
  'the-login': { en: 'the login', nl: 'de aanmelding' },
  'parts-missed': { en: 'Not backed up: {what}', nl: 'Niet geback-upt: {what}' },
  'unreadable-from': {
    en: 'The report of {at} can’t be read',
    nl: 'Het verslag van {at} is niet te lezen',
  },

  'run-cut-short': {
    en: 'The run was cut short: the server stopped while it was at it',
    nl: 'De back-up is halverwege gestopt: de server viel uit of herstartte',
  },
  'token-id-like': {
    en: 'A token id such as nachtwacht@pbs!poll',
    nl: 'Een token-ID, zoals nachtwacht@pbs!meting.',
  },
  'datastore-names': {
    en: 'Names of datastores, separated by commas',
    nl: 'Namen van datastores, gescheiden door komma’s.',
  },
  'the-backup-groups': { en: 'backup groups', nl: 'back-upgroepen' },

  'the-task-list': { en: 'the task list', nl: 'de takenlijst' },
  'the-datastores': { en: 'the datastores', nl: 'de datastores' },
  'the-permissions': { en: 'the permissions of the token', nl: 'de rechten van het token' },
  'the-version': { en: 'the version', nl: 'de versie' },
  'the-groups-of': { en: 'the backup groups of {store}', nl: 'de back-upgroepen van {store}' },
  'the-results': { en: 'the results of the backups', nl: 'de resultaten van de back-ups' },
  'the-storages': { en: 'the storages', nl: 'de opslag' },
  'the-packages': { en: 'the packages', nl: 'de pakketten' },
  'the-users': { en: 'the users', nl: 'de gebruikers' },
  'the-backup-sets-of': { en: 'the backup sets of {user}', nl: 'de back-upsets van {user}' },
  'the-results-of': { en: 'the results of {user}', nl: 'de resultaten van {user}' },
  'the-storage-of': { en: 'the storage of {user}', nl: 'het opslaggebruik van {user}' },

  'backup-source-said': {
    en: 'Asked for {what}, the source answered {message}',
    nl: 'Gevraagd naar {what} antwoordde de bron ‘{message}’',
  },
  'backup-source-many': {
    en: 'The source lists {count} of {what}; choose at most {limit} of them in the settings',
    nl: 'De bron noemt er {count} ({what}); kies er in de instellingen hoogstens {limit}',
  },
  'no-such-user': {
    en: 'There is no user {user}, or it may not be seen',
    nl: 'De gebruiker {user} bestaat niet, of is niet te zien',
  },
  'token-may-not-read': {
    en: 'The token may not read {what}: give the role Audit on / to the user as well as to the token',
    nl: 'Het token mag dit niet lezen: {what}. Geef de rol Audit op / aan de gebruiker én aan het token',
  },
  'no-such-datastore': {
    en: 'There is no datastore {store}, or the token may not see it',
    nl: 'De datastore {store} bestaat niet, of het token mag hem niet zien',
  },

  'nas-login-refused': {
    en: 'The NAS refuses the user name and password',
    nl: 'De NAS weigert de gebruikersnaam en het wachtwoord',
  },
  'nas-account-disabled': {
    en: 'The account is disabled on the NAS: enable it there',
    nl: 'Het account is op de NAS uitgeschakeld: schakel het daar in',
  },
  'nas-login-denied': {
    en: 'The account may not sign in to DSM: allow it the application DSM on the NAS',
    nl: 'Het account mag niet aanmelden bij DSM: sta het op de NAS de toepassing DSM toe',
  },
  'nas-second-factor': {
    en: 'The account asks for a second step at login: use a local account of its own for this, without it, that may sign in from our address only',
    nl: 'Het account vraagt om tweestapsverificatie: gebruik hiervoor een eigen lokaal account zonder, dat alleen vanaf ons adres mag aanmelden',
  },
  'nas-blocks-us': {
    en: 'The NAS blocks our address after failed logins: take it off the block list there',
    nl: 'De NAS blokkeert ons adres na mislukte aanmeldingen: haal het daar van de blokkeerlijst',
  },
  'nas-password-expired': {
    en: 'The password of the account has expired: set another one on the NAS and enter it here',
    nl: 'Het wachtwoord van het account is verlopen: stel op de NAS een ander in en voer dat hier in',
  },
  'nas-may-not-read': {
    en: 'The account may not read {what}: make it an administrator, or delegate the backup package to it',
    nl: 'Het account mag dit niet lezen: {what}. Maak het beheerder, of geef het rechten op het back-uppakket',
  },
  'nas-session-gone': {
    en: 'The NAS ended our session while it was being read',
    nl: 'De NAS beëindigde onze sessie tijdens het lezen',
  },
  'nas-error': {
    en: 'Asked for {what}, the NAS answered with error {code}',
    nl: 'Gevraagd naar {what} antwoordde de NAS met fout {code}',
  },
  'nas-login-error': {
    en: 'The NAS refuses the login with error {code}',
    nl: 'De NAS weigert de aanmelding met fout {code}',
  },
  'nas-no-package': {
    en: 'Neither Active Backup for Business nor Hyper Backup is installed on this NAS',
    nl: 'Op deze NAS staat geen Active Backup for Business en geen Hyper Backup',
  },

  'backup-server-login-refused': {
    en: 'The backup server refuses the user name and password of the system user: {message}',
    nl: 'De back-upserver weigert de naam en het wachtwoord van de systeemgebruiker: {message}',
  },
} as const satisfies Record<string, InEveryLanguage>;
