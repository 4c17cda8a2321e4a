import type { InEveryLanguage } from '../language';
import { DEVICE_WORDS } from './device-words';

/**
 * The words in which collectors report a state, as a person says them; keys in lower case, as states are compared.
 * A word that a device chose itself and that is not here is quoted.
 */
export const STATE_WORDS: Readonly<Record<string, InEveryLanguage>> = {
  ...DEVICE_WORDS,

  // Said of anything.
  ok: { nl: 'In orde', en: 'OK' },
  yes: { nl: 'Ja', en: 'Yes' },
  no: { nl: 'Nee', en: 'No' },
  healthy: { nl: 'Gezond', en: 'Healthy' },
  degraded: { nl: 'Werkt gebrekkig', en: 'Degraded' },
  error: { nl: 'Fout', en: 'Error' },
  warning: { nl: 'Waarschuwing', en: 'Warning' },
  notice: { nl: 'Mededeling', en: 'Notice' },
  unknown: { nl: 'Toestand onbekend bij de bron', en: 'The source does not know the state' },
  'not-told': { nl: 'De bron noemt geen toestand', en: 'The source tells no state' },
  'not-read': { nl: 'Niet te lezen bij de bron', en: 'The source could not read it' },
  'real-time-off': { nl: 'Beschermt niet direct', en: 'No real-time protection' },
  stale: { nl: 'De bron geeft verouderde gegevens', en: 'The source gives old data' },

  // Websites.
  'as-expected': { nl: 'Zoals verwacht', en: 'As expected' },
  'unexpected-status': { nl: 'Andere HTTP-status dan verwacht', en: 'Another HTTP status than expected' },
  'unexpected-location': {
    nl: 'Verwijst niet door naar het verwachte adres',
    en: 'Does not redirect to the expected address',
  },
  'keyword-missing': {
    nl: 'De verwachte tekst staat niet op de pagina',
    en: 'The expected text is not on the page',
  },
  'forbidden-keyword': {
    nl: 'Op de pagina staat tekst die er niet mag staan',
    en: 'The page holds text that must not be there',
  },

  // Certificates, by the words of OpenSSL and Node.
  trusted: { nl: 'Vertrouwd', en: 'Trusted' },
  'no-certificate': { nl: 'Geen certificaat', en: 'No certificate' },
  untrusted: { nl: 'Certificaat wordt niet vertrouwd', en: 'Certificate is not trusted' },
  cert_untrusted: { nl: 'Certificaat wordt niet vertrouwd', en: 'Certificate is not trusted' },
  cert_rejected: { nl: 'Certificaat is voor dit doel afgewezen', en: 'Certificate is rejected for this use' },
  cert_revoked: { nl: 'Certificaat is ingetrokken', en: 'Certificate is revoked' },
  cert_has_expired: { nl: 'Certificaat is verlopen', en: 'Certificate has expired' },
  cert_not_yet_valid: { nl: 'Certificaat is nog niet geldig', en: 'Certificate is not valid yet' },
  cert_chain_too_long: { nl: 'Certificaatketen is te lang', en: 'Certificate chain is too long' },
  path_length_exceeded: {
    nl: 'Certificaatketen is langer dan de uitgever toestaat',
    en: 'Certificate chain is longer than its issuer allows',
  },
  cert_signature_failure: {
    nl: 'Handtekening van het certificaat klopt niet',
    en: 'Signature of the certificate is wrong',
  },
  depth_zero_self_signed_cert: { nl: 'Certificaat is zelfondertekend', en: 'Certificate is self-signed' },
  self_signed_cert_in_chain: {
    nl: 'Zelfondertekend certificaat in de keten',
    en: 'Self-signed certificate in the chain',
  },
  err_tls_cert_altname_invalid: {
    nl: 'Certificaat is van een andere naam',
    en: 'Certificate belongs to another name',
  },
  hostname_mismatch: { nl: 'Certificaat is van een andere naam', en: 'Certificate belongs to another name' },
  invalid_ca: { nl: 'Uitgever mag geen certificaten uitgeven', en: 'Issuer may not issue certificates' },
  invalid_purpose: {
    nl: 'Certificaat is voor iets anders bedoeld',
    en: 'Certificate is meant for another use',
  },
  unable_to_get_issuer_cert: {
    nl: 'Uitgever van het certificaat is onbekend',
    en: 'Issuer of the certificate is not known',
  },
  unable_to_get_issuer_cert_locally: {
    nl: 'Uitgever van het certificaat is onbekend',
    en: 'Issuer of the certificate is not known',
  },
  unable_to_verify_leaf_signature: {
    nl: 'Certificaatketen is niet compleet',
    en: 'Certificate chain is not complete',
  },

  // Servers: file systems, clock, RAID, and disks by the words of SMART and Windows.
  writable: { nl: 'Beschrijfbaar', en: 'Writable' },
  'read-only': { nl: 'Alleen-lezen', en: 'Read-only' },
  synchronised: { nl: 'Loopt gelijk', en: 'Synchronised' },
  'not-synchronised': { nl: 'Loopt niet gelijk', en: 'Not synchronised' },
  rebuilding: { nl: 'Wordt opnieuw opgebouwd', en: 'Rebuilding' },
  'disk-failed': { nl: 'Schijf defect', en: 'Disk failed' },
  inactive: { nl: 'Niet actief', en: 'Not active' },
  stressed: { nl: 'Overbelast', en: 'Stressed' },
  failing: { nl: 'Gaat stuk', en: 'Failing' },
  'pred fail': { nl: 'Gaat binnenkort stuk', en: 'About to fail' },
  nonrecover: { nl: 'Onherstelbaar', en: 'Beyond recovery' },
  'no contact': { nl: 'Geen contact', en: 'No contact' },
  'lost comm': { nl: 'Verbinding verloren', en: 'Connection lost' },

  // Firewalls.
  online: { nl: 'Verbonden', en: 'Online' },
  down: { nl: 'Ligt eruit', en: 'Down' },
  unmonitored: { nl: 'Wordt door de firewall niet gemeten', en: 'Not measured by the firewall' },
  complete: { nl: 'Compleet', en: 'Complete' },
  incomplete: { nl: 'Niet compleet', en: 'Incomplete' },

  // Sources of backups.
  'not-locked': { nl: 'Niet vergrendeld', en: 'Not locked' },
  'in-use': { nl: 'In gebruik', en: 'In use' },
  'locked-by-nobody': {
    nl: 'Nog vergrendeld door een programma dat niet meer loopt',
    en: 'Still locked by a program that no longer runs',
  },
  verified: { nl: 'Geverifieerd', en: 'Verified' },
  'not-verified': { nl: 'Nog niet geverifieerd', en: 'Not verified yet' },
  'verification-failed': { nl: 'Verificatie mislukt', en: 'Verification failed' },
  readable: { nl: 'Verslagen zijn leesbaar', en: 'Reports can be read' },
  'unreadable-report': { nl: 'Het laatste verslag is niet te lezen', en: 'The last report can’t be read' },
  enabled: { nl: 'Ingeschakeld', en: 'Enabled' },
  disabled: { nl: 'Uitgeschakeld', en: 'Disabled' },
  offline: { nl: 'Offline', en: 'Offline' },
  'out-of-date': { nl: 'Onderdelen zijn verouderd', en: 'Components are out of date' },
  'no-report-yet': { nl: 'Nog geen verslag ontvangen', en: 'No report has come yet' },

  // Devices of a Wi-Fi controller.
  connected: { nl: 'Verbonden', en: 'Connected' },
  disconnected: { nl: 'Niet verbonden met de controller', en: 'Not connected to its controller' },
  pending: { nl: 'Wacht op opname in de controller', en: 'Waits to be adopted by the controller' },
  adopting: { nl: 'Wordt opgenomen in de controller', en: 'Being adopted by the controller' },
  'adopting-too-long': {
    nl: 'Opname in de controller duurt te lang',
    en: 'Adoption by the controller takes too long',
  },
  'adoption-failed': { nl: 'Opname in de controller is mislukt', en: 'Adoption by the controller failed' },
  provisioning: { nl: 'Krijgt zijn instellingen', en: 'Getting its settings' },
  'provisioning-too-long': {
    nl: 'Instellingen krijgen duurt te lang',
    en: 'Getting its settings takes too long',
  },
  upgrading: { nl: 'Wordt bijgewerkt', en: 'Being upgraded' },
  'upgrading-too-long': { nl: 'Bijwerken duurt te lang', en: 'Upgrading takes too long' },
  deleting: { nl: 'Wordt verwijderd', en: 'Being removed' },
  isolated: { nl: 'Geïsoleerd van het netwerk', en: 'Cut off from the network' },
  'heartbeat-missed': { nl: 'Meldt zich niet meer op tijd', en: 'Does not report in time' },
  'inform-error': {
    nl: 'Melden bij de controller gaat fout',
    en: 'Reporting to the controller goes wrong',
  },
  'firmware-mismatch': {
    nl: 'Firmware past niet bij de controller',
    en: 'Firmware does not fit the controller',
  },
  'incorrect-topology': { nl: 'Op de verkeerde manier aangesloten', en: 'Connected in the wrong way' },
  rebooting: { nl: 'Start opnieuw op', en: 'Restarting' },
  'rebooting-too-long': { nl: 'Opnieuw opstarten duurt te lang', en: 'Restarting takes too long' },
  migrating: { nl: 'Verhuist naar een andere controller', en: 'Moving to another controller' },
  'managed-elsewhere': {
    nl: 'Wordt door een andere controller beheerd',
    en: 'Managed by another controller',
  },
  alerting: { nl: 'Meldt een probleem', en: 'Reports a problem' },
  'not-seen-for-long': { nl: 'Al langere tijd niet gezien', en: 'Not seen for a long time' },
  'all-listed': { nl: 'Alle apparaten staan in de lijst', en: 'All devices are listed' },
  'device-missing': {
    nl: 'Een apparaat staat niet meer in de lijst',
    en: 'A device is no longer listed',
  },
  supported: { nl: 'Ondersteund', en: 'Supported' },
  'long-term-support': { nl: 'Langdurig ondersteund', en: 'Long-term support' },
  'end-of-life': { nl: 'Niet meer ondersteund', en: 'No longer supported' },
};
