import type { Language } from '../wording/language';
import type { AuditAct, AuditThing } from './entry';

const ACT_WORDS: Readonly<Record<Language, Readonly<Record<AuditAct, string>>>> = {
  nl: {
    created: 'toegevoegd',
    changed: 'gewijzigd',
    removed: 'verwijderd',
    archived: 'gearchiveerd',
    restored: 'teruggehaald',
    cancelled: 'geannuleerd',
    deactivated: 'geblokkeerd',
    reactivated: 'weer toegelaten',
    accepted: 'overgenomen',
    ignored: 'weggelaten',
    set: 'ingesteld',
    cleared: 'gewist',
    replaced: 'vervangen',
    acknowledged: 'in behandeling genomen',
    tested: 'getest',
    started: 'gestart',
    finished: 'afgerond',
    'signed-in': 'aangemeld',
    'signed-out': 'afgemeld',
    refused: 'geweigerd',
    ended: 'beëindigd',
    linked: 'gekoppeld',
    unlinked: 'ontkoppeld',
    'ran-out': 'afgelopen',
    exported: 'geëxporteerd',
  },
  en: {
    created: 'added',
    changed: 'changed',
    removed: 'removed',
    archived: 'archived',
    restored: 'restored',
    cancelled: 'cancelled',
    deactivated: 'blocked',
    reactivated: 'let in again',
    accepted: 'taken over',
    ignored: 'left out',
    set: 'set',
    cleared: 'cleared',
    replaced: 'replaced',
    acknowledged: 'taken',
    tested: 'tested',
    started: 'started',
    finished: 'finished',
    'signed-in': 'signed in',
    'signed-out': 'signed out',
    refused: 'refused',
    ended: 'ended',
    linked: 'linked',
    unlinked: 'unlinked',
    'ran-out': 'ran out',
    exported: 'exported',
  },
};

const THING_WORDS: Readonly<Record<Language, Readonly<Record<AuditThing, string>>>> = {
  nl: {
    customer: 'Klant',
    site: 'Vestiging',
    asset: 'Object',
    check: 'Controle',
    connection: 'Koppeling',
    credential: 'Inloggegevens',
    'push-address': 'Meldadres',
    found: 'Gevonden object',
    mail: 'Verslag per mail',
    incident: 'Storing',
    maintenance: 'Onderhoudsvenster',
    channel: 'Meldkanaal',
    limits: 'Grenzen',
    import: 'Import',
    user: 'Gebruiker',
    access: 'Toegang',
    invitation: 'Uitnodiging',
    session: 'Aanmelding',
    passkey: 'Passkey',
    'customer-view': 'Meekijken als klant',
    token: 'Token',
    audit: 'Controlelogboek',
  },
  en: {
    customer: 'Customer',
    site: 'Site',
    asset: 'Asset',
    check: 'Check',
    connection: 'Connection',
    credential: 'Credentials',
    'push-address': 'Push address',
    found: 'Found asset',
    mail: 'Report by mail',
    incident: 'Incident',
    maintenance: 'Maintenance window',
    channel: 'Channel',
    import: 'Import',
    user: 'User',
    access: 'Access',
    invitation: 'Invitation',
    session: 'Sign-in',
    passkey: 'Passkey',
    'customer-view': 'View as customer',
    token: 'Token',
    audit: 'Audit log',
  },
};

/** What was done, in a word. A word of another version stays as it is. */
export function actWord(act: string, language: Language): string {
    limits: 'Limits',
  const words: Readonly<Record<string, string>> = ACT_WORDS[language];
  return words[act] ?? act;
}

/** What it was done to. */
export function thingWord(thing: string, language: Language): string {
  const words: Readonly<Record<string, string>> = THING_WORDS[language];
  return words[thing] ?? thing;
}
