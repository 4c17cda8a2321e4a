import { defineTexts } from '../i18n/texts';
import { backupProblems } from './backup-problems';
import { hoursProblems } from './hours-problems';
import { openIdProblems } from './openid-problems';
import { promiseProblems } from './promise-problems';

/** Refusals by the code the server gives, where the reason matters more than the kind of refusal. */
const nl = {
  ...openIdProblems.nl,
  ...backupProblems.nl,
  ...hoursProblems.nl,
  ...promiseProblems.nl,
  'setup-link':
    'Deze link is niet geldig. Gebruik de nieuwste link die de server bij het starten heeft getoond.',
  'setup-done': 'Er is al een beheerder. Vraag die om een account.',
  'second-factor-needed': 'Stel eerst de tweede stap bij het aanmelden in.',
  'code-used': 'Deze code is al gebruikt. Wacht op de volgende code.',
  'passkey-refused': 'Met deze passkey kunt u niet verder. Probeer het opnieuw of gebruik een andere manier.',
  'passkey-unverified':
    'Het apparaat heeft niet gevraagd wie u bent. Stel er een vingerafdruk, gezicht of pincode op in en probeer het opnieuw.',
  'passkey-late': 'Dit duurde langer dan vijf minuten. Begin opnieuw.',
  'passkey-not-made': 'Wat het apparaat maakte, is geen passkey voor dit adres. Probeer het opnieuw.',
  'passkey-known': 'Deze passkey is al toegevoegd.',
  'passkey-needed': 'Dit account opent u met een passkey. Kies "Aanmelden met een passkey".',
  'passkeys-full': 'U hebt al 20 passkeys. Verwijder er eerst een.',
  'passkeys-need-https':
    'Passkeys werken alleen over een beveiligde verbinding. Vraag de beheerder om een adres met https.',
  'last-second-factor':
    'Dit is uw laatste tweede stap en die is voor medewerkers verplicht. Stel eerst een andere in.',
  'viewing-as-customer': 'U kijkt als klant en kunt niets wijzigen. Stop daar eerst mee, bovenaan de pagina.',
  'invitation-over': 'Deze uitnodiging is al gebruikt of verlopen. Vraag om een nieuwe.',
  'person-known': 'Er is al iemand met dit e-mailadres.',
  'last-administrator': 'Er moet altijd een beheerder zijn. Wijs eerst een andere beheerder aan.',
  invalid: 'Niet alles is goed ingevuld. Kijk bij de velden wat er moet veranderen.',
  'other-origin':
    'Dit adres is niet het adres van Nachtwacht. Open de pagina op het adres dat de beheerder heeft ingesteld.',
  'too-much-to-export': 'Dit zijn meer dan 20.000 handelingen. Kies een kortere periode of een klant.',
  'too-many-exports': 'U hebt net al veel bestanden gemaakt. Wacht enkele minuten met het volgende.',
  'too-large': 'Dit is meer dan in één keer verstuurd kan worden. Verdeel het in delen.',
  'not-json': 'De server kon dit verzoek niet lezen. Laad de pagina opnieuw.',
  'bad-json': 'De server kon dit verzoek niet lezen. Laad de pagina opnieuw.',
  'database-away': 'De database antwoordt niet. Er is niets gewijzigd; probeer het zo opnieuw.',
  'incident-closed': 'Deze storing is al voorbij.',
  'part-still-there': 'Het apparaat noemt dit onderdeel nog. Alleen wat weg is, kan weggehaald zijn.',
  'maintenance-over': 'Dit onderhoud is al voorbij.',
  'changed-meanwhile': 'Iemand anders heeft dit intussen gewijzigd. Bekijk het eerst opnieuw.',
  'customer-archived': 'De klant is gearchiveerd. Zet de klant eerst terug.',
  'site-archived': 'De vestiging is gearchiveerd. Zet de vestiging eerst terug.',
  archived: 'Deze koppeling is gearchiveerd. Zet de koppeling eerst terug.',
  'archived-already': 'Dit is al gearchiveerd.',
  'code-taken': 'Een andere klant heeft deze code al.',
  'name-taken': 'Deze klant heeft al een vestiging met die naam.',
  'has-assets': 'Deze koppeling bewaakt objecten van een andere klant. Archiveer haar en maak een nieuwe.',
  'key-rotated': 'De sleutel waarmee inloggegevens worden verzegeld is zojuist vervangen. Sla nog eens op.',
  'identity-other':
    'Het apparaat toont inmiddels weer een andere sleutel. Bekijk de koppeling eerst opnieuw.',
  'no-poller-key':
    'Inloggegevens kunnen nog niet worden bewaard: er is nog nooit een worker gestart. Start er eerst een.',
  'no-push': 'Dit soort koppeling wordt bevraagd en heeft geen adres om zich te melden.',
  'unknown-collector':
    'Deze versie van Nachtwacht kent dit soort koppeling niet. Werk bij, of archiveer de koppeling.',
} as const;

const en: Readonly<Record<keyof typeof nl, string>> = {
  ...openIdProblems.en,
  ...backupProblems.en,
  ...hoursProblems.en,
  ...promiseProblems.en,
  'setup-link': 'This link is not valid. Use the newest one that the server showed when it started.',
  'setup-done': 'There is an administrator already. Ask that person for an account.',
  'second-factor-needed': 'Set up the second step at sign-in first.',
  'code-used': 'This code was used already. Wait for the next one.',
  'passkey-refused': 'This passkey does not let you go on. Try again or use another way.',
  'passkey-unverified':
    'The device did not ask who you are. Set a fingerprint, face or PIN on it and try again.',
  'passkey-late': 'This took longer than five minutes. Begin anew.',
  'passkey-not-made': 'What the device made is no passkey for this address. Try again.',
  'passkey-known': 'This passkey was added already.',
  'passkey-needed': 'This account is opened by a passkey. Choose "Sign in with a passkey".',
  'passkeys-full': 'You have 20 passkeys already. Remove one first.',
  'passkeys-need-https':
    'Passkeys need a secure connection. Ask the administrator for an address with https.',
  'last-second-factor': 'This is your last second step, and staff must have one. Set up another one first.',
  'viewing-as-customer':
    'You are viewing as a customer and can change nothing. End that first, at the top of the page.',
  'invitation-over': 'This invitation was used or is over. Ask for a new one.',
  'person-known': 'There is a person with this address already.',
  'last-administrator': 'Somebody has to be the administrator. Appoint another one first.',
  invalid: 'Not everything is filled in correctly. The fields say what has to change.',
  'other-origin':
    'This is not the address of Nachtwacht. Open the page at the address that the administrator has set.',
  'too-much-to-export': 'These are more than 20,000 acts. Choose a shorter period or a customer.',
  'too-many-exports': 'You have made many files just now. Wait some minutes for the next one.',
  'too-large': 'This is more than can be sent at once. Divide it into parts.',
  'not-json': 'The server could not read this request. Reload the page.',
  'bad-json': 'The server could not read this request. Reload the page.',
  'database-away': 'The database does not answer. Nothing was changed; try again shortly.',
  'incident-closed': 'This incident is over already.',
  'part-still-there': 'The device still names this part. Only what is gone can have been removed.',
  'maintenance-over': 'This maintenance is over already.',
  'changed-meanwhile': 'Somebody else has changed this meanwhile. Look at it again first.',
  'customer-archived': 'The customer is archived. Restore the customer first.',
  'site-archived': 'The site is archived. Restore the site first.',
  archived: 'This connection is archived. Restore it first.',
  'archived-already': 'This is archived already.',
  'code-taken': 'Another customer has this code already.',
  'name-taken': 'This customer has a site of that name already.',
  'has-assets': 'This connection watches assets of another customer. Archive it and add a new one.',
  'key-rotated': 'The key that credentials are sealed with was replaced just now. Save once more.',
  'identity-other': 'The device shows another key by now. Look at the connection again first.',
  'no-poller-key': 'Credentials cannot be kept yet: no worker was ever started. Start one first.',
  'no-push': 'This kind of connection is asked and has no address to report to.',
  'unknown-collector':
    'This version of Nachtwacht does not know this kind of connection. Update it, or archive the connection.',
};

export const problemTexts = defineTexts('problems', { nl, en });
export type ProblemCode = keyof typeof nl;

export function isKnownProblem(code: string): code is ProblemCode {
  return Object.hasOwn(nl, code);
}
