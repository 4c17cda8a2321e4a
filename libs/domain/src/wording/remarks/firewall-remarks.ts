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
  'snmp-no-system-group': {
    en: 'The agent answers, but tells nothing of itself: let the account read the system group (1.3.6.1.2.1.1)',
    nl: 'De agent antwoordt, maar zegt niets over zichzelf: laat het account de systeemgroep lezen (1.3.6.1.2.1.1)',
  },
  'maker-unknown': {
    en: 'no maker is known by this device (sysObjectID {id}): only its name and ports are read',
    nl: 'de maker van dit apparaat is niet bekend (sysObjectID {id}): alleen naam en poorten worden gelezen',
  },
  'version-not-told': {
    en: '{maker} does not tell its version by SNMP',
    nl: '{maker} noemt de versie niet via SNMP',
  },
  'date-unreadable': {
    en: 'the date can’t be read: {message}',
    nl: 'de datum is niet te lezen: {message}',
  },
  'load-on-processors': {
    en: 'load {load} on {count} processors',
    nl: 'belasting {load} op {count} processoren',
  },
} as const satisfies Record<string, InEveryLanguage>;
