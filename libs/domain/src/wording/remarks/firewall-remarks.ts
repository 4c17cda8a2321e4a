import type { InEveryLanguage } from '../language';

/** What firewalls of several makers do to a poll, and the lines beside their values. */
export const FIREWALL_REMARKS = {
  'pfsense-key-refused': {
    en: 'The firewall refuses the API key (HTTP 401): mend it before pfSense locks out the address that asks',
    nl: 'De firewall weigert de API-sleutel (HTTP 401): herstel dat voordat pfSense het vragende adres blokkeert',
  },
  'pfsense-no-package': {
    en: 'None of the API’s addresses is there (HTTP 404): an upgrade of pfSense removes the package REST API, install it again',
    nl: 'Geen van de adressen van de API bestaat (HTTP 404): een upgrade van pfSense verwijdert het pakket REST API, installeer het opnieuw',
  },
  'pfsense-busy': {
    en: 'The web server of the firewall answers, but pfSense behind it does not (HTTP {status}): it is too busy, or its API is switched off',
    nl: 'De webserver van de firewall antwoordt, maar pfSense erachter niet (HTTP {status}): te druk, of de API staat uit',
  },
  'pfsense-status': {
    en: 'The version was answered with HTTP {status}: is this the address of a pfSense firewall?',
    nl: 'De vraag naar de versie werd beantwoord met HTTP {status}: is dit het adres van een pfSense-firewall?',
  },
  'pfsense-other-answer': {
    en: 'The answer about the version is not of the package REST API v2: is this the address of a pfSense firewall?',
    nl: 'Het antwoord over de versie is niet van het pakket REST API v2: is dit het adres van een pfSense-firewall?',
  },
  'load-on-processors': {
    en: 'load {load} on {count} processors',
    nl: 'belasting {load} op {count} processoren',
  },
} as const satisfies Record<string, InEveryLanguage>;
