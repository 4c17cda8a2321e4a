import type { InEveryLanguage } from '../language';

/** Of firewalls, routers and access points: what they answer, and what beside a check explains it. */
export const NETWORK_REMARKS = {
  'fortigate-token-refused': {
    en: 'The FortiGate refuses the token (HTTP 401): check the token and the trusted hosts of its REST API administrator',
    nl: 'De FortiGate weigert het token (HTTP 401): controleer het token en de trusted hosts van de REST API-beheerder',
  },
  'fortigate-no-rights': {
    en: 'The FortiGate knows the token, but its administrator may read nothing (HTTP 403): give it a profile that may read',
    nl: 'De FortiGate kent het token, maar de beheerder ervan mag niets lezen (HTTP 403): geef die een profiel dat mag lezen',
  },
  'fortigate-status': {
    en: 'The status was answered with HTTP {status} and without a FortiOS version: is this the management address of a FortiGate?',
    nl: 'De vraag naar de status werd beantwoord met HTTP {status} en zonder FortiOS-versie: is dit het beheeradres van een FortiGate?',
  },
  'fortiguard-away': {
    en: 'the firewall does not reach FortiGuard',
    nl: 'de firewall bereikt FortiGuard niet',
  },
  'fortiguard-lists-nothing': {
    en: 'FortiGuard lists no firmware: check the support contract',
    nl: 'FortiGuard noemt geen firmware: controleer het supportcontract',
  },
  'mikrotik-login-refused': {
    en: 'The router refuses the user name and password (HTTP 401)',
    nl: 'De router weigert de gebruikersnaam en het wachtwoord (HTTP 401)',
  },
  'mikrotik-no-rights': {
    en: 'The user may not use the REST API (HTTP {status}): give its group the policies read, api and rest-api',
    nl: 'De gebruiker mag de REST API niet gebruiken (HTTP {status}): geef de groep de policies read, api en rest-api',
  },
  'mikrotik-status': {
    en: 'The resources were answered with HTTP {status} and without a RouterOS version: is this a MikroTik with RouterOS 7.1 or later and the service www-ssl?',
    nl: 'De vraag naar de systeemgegevens werd beantwoord met HTTP {status} en zonder RouterOS-versie: is dit een MikroTik met RouterOS 7.1 of nieuwer en de service www-ssl?',
  },
  'mikrotik-patience': {
    en: 'The router asks to be polled less often (HTTP 429)',
    nl: 'De router wil minder vaak bevraagd worden (HTTP 429)',
  },
  'installed-since-last-check': {
    en: 'the last check was of version {version}',
    nl: 'de laatste controle was van versie {version}',
  },
  'bootloader-waits': {
    en: 'bootloader {current}, {upgrade} waits for an upgrade and a restart',
    nl: 'bootloader {current}, {upgrade} wacht op een upgrade en een herstart',
  },
  'not-an-instant': {
    en: 'The agent answers, but not as the virtual controller of Aruba Instant: use the address of the virtual controller',
    nl: 'De agent antwoordt, maar niet als virtuele controller van Aruba Instant: gebruik het adres van de virtuele controller',
  },
  'radio-channel': { en: 'channel {channel}', nl: 'kanaal {channel}' },
  'agent-without-system': {
    en: 'The agent answers without its system group (sysDescr, sysObjectID): give its view read access to 1.3.6.1.2.1',
    nl: 'De agent antwoordt zonder systeemgroep (sysDescr, sysObjectID): geef de view leesrecht op 1.3.6.1.2.1',
  },
} as const satisfies Readonly<Record<string, InEveryLanguage>>;
