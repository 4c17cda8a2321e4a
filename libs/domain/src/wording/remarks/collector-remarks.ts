import type { InEveryLanguage } from '../language';

/** Why a poll of one kind of system failed. `what` is one of the answers named here, or a device's own. */
export const COLLECTOR_REMARKS = {
  'the-reply': { en: 'the reply', nl: 'het antwoord' },
  'the-answers': { en: 'the answers', nl: 'het antwoord' },
  'the-burst': { en: 'the burst', nl: 'de pingmeting' },
  'the-inbox': { en: 'the inbox', nl: 'de postbus' },
  'the-firmware-status': { en: 'the firmware status', nl: 'de firmwarestatus' },
  'the-list-of-sites': { en: 'the list of sites', nl: 'de lijst met sites' },
  'the-devices-of': { en: 'the devices of site {site}', nl: 'de apparaten van site {site}' },

  'second-factor': {
    en: 'The account asks for a second step at login: use an API key, or a local account without it',
    nl: 'Het account vraagt om tweestapsverificatie: gebruik een API-sleutel, of een lokaal account zonder',
  },
  'too-many-logins': {
    en: 'The controller had too many logins: use an API key, or poll less often',
    nl: 'De controller kreeg te veel aanmeldingen: gebruik een API-sleutel, of meet minder vaak',
  },
  'controller-login-refused': {
    en: 'The controller refuses the user name and password',
    nl: 'De controller weigert de gebruikersnaam en het wachtwoord',
  },
  'controller-no-login': {
    en: 'There is no login at this address: choose the other kind of controller',
    nl: 'Op dit adres kan niet worden aangemeld: kies het andere soort controller',
  },
  'controller-login-status': {
    en: 'The login was answered with HTTP {status}',
    nl: 'De aanmelding werd beantwoord met HTTP {status}',
  },
  'controller-no-session': {
    en: 'The controller let us in, but opened no session',
    nl: 'De controller liet ons binnen, maar opende geen sessie',
  },
  'controller-patience': {
    en: 'The controller asks to be polled less often (HTTP 429)',
    nl: 'De controller wil minder vaak bevraagd worden (HTTP 429)',
  },
  'controller-sends-on': {
    en: 'The controller sends on to {location}: use that address',
    nl: 'De controller verwijst door naar {location}: gebruik dat adres',
  },
  'controller-no-site': {
    en: 'There is no such site, or it may not be read: {what}',
    nl: 'Deze site bestaat niet, of mag niet worden gelezen: {what}',
  },
  'controller-key-refused': {
    en: 'The controller refuses the API key or session (HTTP 401)',
    nl: 'De controller weigert de API-sleutel of de sessie (HTTP 401)',
  },
  'controller-may-not-read': {
    en: 'The account may not read {what} (HTTP 403)',
    nl: 'Het account mag dit niet lezen: {what} (HTTP 403)',
  },
  'controller-no-network': {
    en: 'There is no Network application here: choose the other kind of controller',
    nl: 'Hier draait geen Network-applicatie: kies het andere soort controller',
  },
  'controller-status': {
    en: 'Asked for {what}, the controller answered HTTP {status} {message}',
    nl: 'Gevraagd naar {what} antwoordde de controller met HTTP {status} {message}',
  },
  'controller-said': {
    en: 'Asked for {what}, the controller answered {message}',
    nl: 'Gevraagd naar {what} antwoordde de controller ‘{message}’',
  },
  'controller-no-list': { en: 'There is no list in {what}', nl: 'Er staat geen lijst in {what}' },
  'controller-many-sites': {
    en: 'The controller has {count} sites; list at most {limit} of them in the settings',
    nl: 'De controller heeft {count} sites; noem er in de instellingen hoogstens {limit}',
  },
  'controller-odd-site': {
    en: 'The name of a site is none: {name}',
    nl: 'De naam van een site is geen naam: {name}',
  },
  'controller-lost-devices': {
    en: 'The controller lists no devices; it had {count}. If they are really gone, remove this connection',
    nl: 'De controller noemt geen apparaten; het waren er {count}. Zijn ze echt weg, archiveer dan deze koppeling',
  },

  'controller-too-old': {
    en: 'The controller is version {version}; the oldest that can be read is {least}. Update it',
    nl: 'De controller heeft versie {version}; de oudste die te lezen is, is {least}. Werk de controller bij',
  },
  'controller-session-ended': {
    en: 'The controller ended the session at once: check that nobody else signs in with this account',
    nl: 'De controller beëindigde de sessie meteen: controleer of niemand anders met dit account aanmeldt',
  },
  'controller-no-name': {
    en: 'There is no Omada controller at this address',
    nl: 'Op dit adres is geen Omada-controller',
  },
  'controller-unknown-site': {
    en: 'The account does not see the site {site}: check its name in the settings',
    nl: 'Het account ziet de site {site} niet: controleer de naam in de instellingen',
  },
  'dashboard-key-refused': {
    en: 'The dashboard refuses the API key (HTTP {status})',
    nl: 'Het dashboard weigert de API-sleutel (HTTP {status})',
  },
  'dashboard-no-organisation': {
    en: 'The API key does not see the organisation {id}: check the number in the settings',
    nl: 'De API-sleutel ziet organisatie {id} niet: controleer het nummer in de instellingen',
  },
  'dashboard-many-organisations': {
    en: 'The API key sees {count} organisations: say in the settings which one',
    nl: 'De API-sleutel ziet {count} organisaties: kies er een in de instellingen',
  },
  'dashboard-patience': {
    en: 'The dashboard asks to be polled less often (HTTP 429), again after {wait}',
    nl: 'Het dashboard wil minder vaak bevraagd worden (HTTP 429), weer na {wait}',
  },
  'source-lost-jobs': {
    en: 'The source lists no backup jobs; it had {count}. Check the rights of the account; if the jobs are really gone, remove this connection',
    nl: 'De bron noemt geen back-uptaken; het waren er {count}. Controleer de rechten van het account; zijn de taken echt weg, archiveer dan deze koppeling',
  },

  'firewall-no-rights': {
    en: 'The API key is right, but its user may read nothing: give it the privileges',
    nl: 'De API-sleutel klopt, maar de gebruiker ervan mag niets lezen: geef die de rechten',
  },
  'firewall-key-refused': {
    en: 'The firewall refuses the API key and secret (HTTP 401)',
    nl: 'De firewall weigert de API-sleutel en het geheim (HTTP 401)',
  },
  'firewall-patience': {
    en: 'The firewall asks to be polled less often (HTTP 429)',
    nl: 'De firewall wil minder vaak bevraagd worden (HTTP 429)',
  },
  'firewall-status': {
    en: 'The firmware status was answered with HTTP {status}: is this the address of an OPNsense firewall?',
    nl: 'De vraag naar de firmware werd beantwoord met HTTP {status}: is dit het adres van een OPNsense-firewall?',
  },
  'firewall-sends-on': {
    en: 'The firewall sends on to {location} (HTTP {status}): use that address',
    nl: 'De firewall verwijst door naar {location} (HTTP {status}): gebruik dat adres',
  },
  'firewall-no-version': {
    en: 'The firmware status names no version: is this an OPNsense firewall?',
    nl: 'De firmwarestatus noemt geen versie: is dit een OPNsense-firewall?',
  },

  'exporter-no-series': {
    en: 'The reply has no series of node_exporter or windows_exporter: the address usually ends in /metrics',
    nl: 'In het antwoord staan geen meetreeksen van node_exporter of windows_exporter: het adres eindigt meestal op /metrics',
  },
  'exporter-cut': {
    en: 'The end of the exposition is missing',
    nl: 'Het einde van de meetgegevens ontbreekt',
  },
  'redfish-not': {
    en: 'There is no Redfish at this address: is it the management port (iDRAC, iLO, BMC) of a server?',
    nl: 'Op dit adres draait geen Redfish: is het de beheerpoort (iDRAC, iLO, BMC) van een server?',
  },
  'redfish-status': {
    en: 'Redfish was answered with HTTP {status}: is this the management port (iDRAC, iLO, BMC) of a server, and is Redfish switched on?',
    nl: 'De vraag naar Redfish werd beantwoord met HTTP {status}: is dit de beheerpoort (iDRAC, iLO, BMC) van een server, en staat Redfish aan?',
  },
  'redfish-login-refused': {
    en: 'The management controller refuses the user name and password (HTTP 401)',
    nl: 'De beheercontroller weigert de gebruikersnaam en het wachtwoord (HTTP 401)',
  },
  'redfish-no-rights': {
    en: 'The login is right, but the account may read nothing (HTTP 403): give it the role Read Only',
    nl: 'De aanmelding klopt, maar het account mag niets lezen (HTTP 403): geef het de rol Read Only',
  },
  'redfish-sessions': {
    en: 'All sessions of the management controller are in use: find what logs in without logging out, or restart the controller',
    nl: 'Alle sessies van de beheercontroller zijn bezet: zoek wat zich aanmeldt zonder zich af te melden, of herstart de controller',
  },
  'snmp-no-hardware': {
    en: 'The agent tells nothing of the hardware: is this a management controller (iDRAC, iLO, BMC), and may this user or community read all of it?',
    nl: 'De agent vertelt niets over de hardware: is dit een beheercontroller (iDRAC, iLO, BMC), en mag deze gebruiker of community alles lezen?',
  },
  'redfish-patience': {
    en: 'The management controller asks to be polled less often (HTTP 429)',
    nl: 'De beheercontroller wil minder vaak bevraagd worden (HTTP 429)',
  },
} as const satisfies Record<string, InEveryLanguage>;
