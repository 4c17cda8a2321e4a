import type { DeviceKind } from './device-kind';

/** A fault in words, for the buttons. */
export interface FaultText {
  readonly nl: string;
  readonly en: string;
}

const DOWN: FaultText = { nl: 'valt uit', en: 'goes down' };
const HANGS: FaultText = { nl: 'geeft geen antwoord meer', en: 'stops answering' };
const KEY_REVOKED: FaultText = { nl: 'API-sleutel ingetrokken', en: 'API key revoked' };
const UPDATE: FaultText = { nl: 'update beschikbaar', en: 'update appears' };
const VANISHES: FaultText = { nl: 'verdwijnt uit de lijst', en: 'vanishes from the list' };
const FIRMWARE_REFUSED: FaultText = { nl: 'mag firmware niet meer lezen', en: 'may no longer read firmware' };
const DISK: FaultText = { nl: 'schijf loopt vol', en: 'disk fills' };

const MACHINE = {
  down: DOWN,
  hangs: HANGS,
  'disk-fills': DISK,
  'cpu-busy': { nl: 'processor draait vol', en: 'processor busy' },
  'memory-full': { nl: 'geheugen loopt vol', en: 'memory full' },
  'service-stops': { nl: 'dienst valt stil', en: 'service stops' },
  'updates-wait': { nl: 'beveiligingsupdates wachten', en: 'security updates wait' },
  'ordinary-updates-wait': { nl: 'gewone updates wachten', en: 'ordinary updates wait' },
  'reboot-required': { nl: 'herstart nodig', en: 'reboot required' },
  'antivirus-off': { nl: 'virusscanner staat uit', en: 'virus scanner off' },
  'signatures-old': { nl: 'virusdefinities zijn oud', en: 'virus definitions are old' },
  'scripts-die': { nl: 'scripts op de server draaien niet meer', en: 'scripts on the server died' },
} as const;

const HARDWARE = {
  down: DOWN,
  hangs: HANGS,
  'drive-fails': { nl: 'schijf defect', en: 'drive fails' },
  'drive-predicts-failure': { nl: 'schijf gaat binnenkort stuk', en: 'drive predicts its failure' },
  'raid-rebuilds': { nl: 'RAID wordt opnieuw opgebouwd', en: 'RAID rebuilds' },
  'battery-fails': { nl: 'batterij van de controller defect', en: 'controller battery fails' },
  'power-supply-gone': { nl: 'voeding valt uit', en: 'power supply fails' },
  'fan-fails': { nl: 'ventilator staat stil', en: 'fan stops' },
  hot: { nl: 'wordt te warm', en: 'gets too hot' },
  'memory-degrades': { nl: 'geheugenmodule gebrekkig', en: 'memory module degrades' },
  'host-off': { nl: 'server staat uit', en: 'server switched off' },
  'null-health': { nl: 'vertelt geen gezondheid', en: 'tells no health' },
  'api-key-revoked': { nl: 'aanmelding geweigerd', en: 'login refused' },
} as const;

const SITE = {
  down: DOWN,
  hangs: HANGS,
  'status-503': { nl: 'antwoordt met 503', en: 'answers 503' },
  'keyword-missing': { nl: 'toont een andere pagina', en: 'shows another page' },
  slow: { nl: 'wordt traag', en: 'becomes slow' },
} as const;

/** Everything that can go wrong with a device, by kind. Each can be caused and cured by its name. */
export const FAULTS: Readonly<Record<DeviceKind, Readonly<Record<string, FaultText>>>> = {
  line: {
    'loss-all': { nl: 'valt weg (100 % verlies)', en: 'drops (100 % loss)' },
    'loss-30': { nl: 'verliest 30 % van de pakketten', en: 'loses 30 % of packets' },
    slow: { nl: 'wordt traag (220 ms)', en: 'becomes slow (220 ms)' },
    'site-dark': { nl: 'hele vestiging onbereikbaar', en: 'whole site unreachable' },
  },
  firewall: {
    'update-appears': UPDATE,
    'upgrade-appears': { nl: 'nieuwe hoofdversie beschikbaar', en: 'new major version appears' },
    'never-checked': { nl: 'zoekt nooit naar updates', en: 'never checked for updates' },
    'check-fails': { nl: 'zoeken naar updates mislukt', en: 'check for updates fails' },
    'gateway-down': { nl: 'gateway valt weg', en: 'gateway goes down' },
    'gateway-loss': { nl: 'gateway verliest pakketten', en: 'gateway loses packets' },
    'disk-fills': DISK,
    'api-key-revoked': KEY_REVOKED,
    down: DOWN,
    hangs: HANGS,
  },
  'pfsense-firewall': {
    'gateway-down': { nl: 'gateway valt weg', en: 'gateway goes down' },
    'gateway-loss': { nl: 'gateway verliest pakketten', en: 'gateway loses packets' },
    'service-stops': { nl: 'DNS-dienst valt stil', en: 'DNS service stops' },
    'carp-maintenance': { nl: 'apart gezet voor onderhoud (CARP)', en: 'set aside for maintenance (CARP)' },
    'packages-wait': { nl: 'pakket heeft een update', en: 'package has an update' },
    'disk-fills': DISK,
    'rights-refused': { nl: 'rechten ingetrokken', en: 'privileges taken away' },
    'package-missing': { nl: 'pakket REST API is weg', en: 'package REST API is gone' },
    busy: { nl: 'te druk om te antwoorden (504)', en: 'too busy to answer (504)' },
    'api-key-revoked': KEY_REVOKED,
    down: DOWN,
    hangs: HANGS,
  },
  'snmp-firewall': {
    'wan-down': { nl: 'internetlijn valt weg', en: 'line to the internet goes down' },
    'spare-line-down': { nl: 'reservelijn valt weg', en: 'spare line goes down' },
    'cpu-busy': { nl: 'processor draait vol', en: 'processor busy' },
    'memory-full': { nl: 'geheugen loopt vol', en: 'memory full' },
    'view-narrowed': { nl: 'mag de poorten niet meer lezen', en: 'may no longer read its ports' },
    'api-key-revoked': { nl: 'SNMP-toegang ingetrokken', en: 'SNMP access revoked' },
    down: DOWN,
    hangs: HANGS,
  },
  fortigate: {
    'update-appears': UPDATE,
    'contract-ended': { nl: 'supportcontract is verlopen', en: 'support contract has ended' },
    'licence-near-expiry': {
      nl: 'supportcontract verloopt over 3 dagen',
      en: 'support contract ends in 3 days',
    },
    'gateway-down': { nl: 'internetlijn valt weg', en: 'line to the internet goes down' },
    'gateway-loss': { nl: 'internetlijn verliest pakketten', en: 'line to the internet loses packets' },
    'tunnel-down': { nl: 'VPN-tunnel valt weg', en: 'VPN tunnel goes down' },
    'access-point-vanishes': { nl: 'accesspoint verdwijnt uit de lijst', en: 'access point leaves the list' },
    'power-supply-fails': { nl: 'voeding valt uit', en: 'power supply fails' },
    hot: { nl: 'wordt te warm', en: 'gets too hot' },
    'rights-refused': { nl: 'rechten ingetrokken', en: 'privileges taken away' },
    'api-key-revoked': KEY_REVOKED,
    down: DOWN,
    hangs: HANGS,
  },
  mikrotik: {
    'update-appears': UPDATE,
    'never-checked': { nl: 'zoekt nooit naar updates', en: 'never checked for updates' },
    'check-fails': { nl: 'zoeken naar updates mislukt', en: 'check for updates fails' },
    'bootloader-waits': { nl: 'bootloader wacht op een herstart', en: 'bootloader waits for a restart' },
    'gateway-down': { nl: 'internetlijn valt weg', en: 'line to the internet goes down' },
    'gateway-loss': { nl: 'internetlijn verliest pakketten', en: 'line to the internet loses packets' },
    'power-supply-fails': { nl: 'voeding valt uit', en: 'power supply fails' },
    hot: { nl: 'wordt te warm', en: 'gets too hot' },
    'rights-refused': { nl: 'rechten ingetrokken', en: 'privileges taken away' },
    'api-key-revoked': { nl: 'aanmelding geweigerd', en: 'login refused' },
    down: DOWN,
    hangs: HANGS,
  },
  'aruba-instant': {
    'access-point-down': { nl: 'accesspoint valt uit', en: 'access point goes down' },
    'access-point-vanishes': { nl: 'accesspoint verdwijnt uit de lijst', en: 'access point leaves the list' },
    'radio-fails': { nl: 'radio valt uit', en: 'radio goes down' },
    'memory-full': { nl: 'geheugen loopt vol', en: 'memory full' },
    'api-key-revoked': { nl: 'SNMP-toegang ingetrokken', en: 'SNMP access revoked' },
    down: DOWN,
    hangs: HANGS,
  },
  controller: {
    down: DOWN,
    hangs: HANGS,
    'api-key-revoked': KEY_REVOKED,
    'rate-limited': { nl: 'weigert: te veel verzoeken (429)', en: 'refuses: too many requests (429)' },
    'rights-refused': FIRMWARE_REFUSED,
  },
  'omada-controller': {
    down: DOWN,
    hangs: HANGS,
    'login-refused': { nl: 'weigert de aanmelding', en: 'refuses to sign in' },
    'session-dies': { nl: 'beëindigt elke sessie', en: 'ends every session' },
    'rights-refused': FIRMWARE_REFUSED,
  },
  'meraki-dashboard': {
    down: DOWN,
    hangs: HANGS,
    'api-key-revoked': KEY_REVOKED,
    'rate-limited': { nl: 'weigert: te veel verzoeken (429)', en: 'refuses: too many requests (429)' },
    'rights-refused': FIRMWARE_REFUSED,
  },
  'managed-gateway': {
    disconnected: { nl: 'verbinding verbroken', en: 'disconnected' },
    'update-appears': UPDATE,
    'line-down': { nl: 'internet valt weg', en: 'internet goes down' },
    vanishes: VANISHES,
  },
  'access-point': {
    disconnected: { nl: 'verbinding verbroken', en: 'disconnected' },
    'heartbeat-missed': { nl: 'meldt zich niet', en: 'misses its heartbeat' },
    'update-appears': UPDATE,
    vanishes: VANISHES,
    crowded: { nl: 'overvol (60 apparaten)', en: 'crowded (60 clients)' },
  },
  switch: {
    disconnected: { nl: 'verbinding verbroken', en: 'disconnected' },
    'update-appears': UPDATE,
    vanishes: VANISHES,
  },
  'linux-server': {
    ...MACHINE,
    'updates-unknown': { nl: 'zoekt niet meer naar updates', en: 'no longer checks for updates' },
    'clock-drifts': { nl: 'klok loopt 90 s achter', en: 'clock 90 s behind' },
    'raid-degraded': { nl: 'schijf uit de RAID gevallen', en: 'disk dropped out of the RAID' },
    'disk-read-only': { nl: 'schijf alleen nog leesbaar', en: 'disk read only' },
    'port-errors': { nl: 'netwerkpoort geeft fouten', en: 'network port breaks packets' },
  },
  'windows-server': {
    ...MACHINE,
    'clock-drifts': { nl: 'klok loopt 90 s achter', en: 'clock 90 s behind' },
  },
  idrac: {
    ...HARDWARE,
    'session-limit': { nl: 'alle sessies bezet (RAC0218)', en: 'all sessions in use (RAC0218)' },
    'rights-refused': { nl: 'account mag de opslag niet lezen', en: 'account may not read the storage' },
    slow: { nl: 'antwoordt traag', en: 'answers slowly' },
  },
  'idrac-snmp': HARDWARE,
  'snmp-server': {
    'disk-fills': DISK,
    'cpu-busy': MACHINE['cpu-busy'],
    'memory-full': MACHINE['memory-full'],
    'port-errors': { nl: 'netwerkpoort geeft fouten', en: 'network port has errors' },
    'clock-drifts': { nl: 'klok loopt voor', en: 'clock runs ahead' },
    rebooted: { nl: 'is net herstart', en: 'just restarted' },
    'view-narrowed': { nl: 'mag bijna niets meer lezen', en: 'may read hardly anything' },
    'api-key-revoked': { nl: 'SNMP-toegang ingetrokken', en: 'SNMP access revoked' },
    down: DOWN,
    hangs: HANGS,
  },
  nas: {
    'update-appears': UPDATE,
    'check-fails': { nl: 'zoeken naar updates mislukt', en: 'check for updates fails' },
    'drive-fails': { nl: 'schijf defect', en: 'drive fails' },
    'drive-predicts-failure': { nl: 'schijf gaat binnenkort stuk', en: 'drive predicts its failure' },
    'bad-sectors': { nl: 'schijf krijgt slechte sectoren', en: 'drive gets bad sectors' },
    'volume-degrades': { nl: 'volume werkt gebrekkig', en: 'volume degrades' },
    'fan-fails': { nl: 'ventilator staat stil', en: 'fan stops' },
    'disk-fills': DISK,
    'view-narrowed': { nl: 'mag de schijven niet meer lezen', en: 'may no longer read its drives' },
    'api-key-revoked': { nl: 'SNMP-toegang ingetrokken', en: 'SNMP access revoked' },
    down: DOWN,
    hangs: HANGS,
  },
  ups: {
    'mains-gone': { nl: 'netspanning valt weg', en: 'mains goes' },
    'battery-worn': { nl: 'batterij aan vervanging toe', en: 'battery must be replaced' },
    'self-test-fails': { nl: 'zelftest mislukt', en: 'self-test fails' },
    overloaded: { nl: 'wordt overbelast', en: 'is overloaded' },
    'card-lost-ups': { nl: 'kaart ziet de UPS niet meer', en: 'card loses its UPS' },
    'api-key-revoked': { nl: 'SNMP-toegang ingetrokken', en: 'SNMP access revoked' },
    down: DOWN,
    hangs: HANGS,
  },
  hypervisor: {
    'node-offline': { nl: 'node valt uit', en: 'node goes offline' },
    'updates-wait': { nl: 'updates wachten', en: 'updates wait' },
    'check-fails': { nl: 'zoeken naar updates mislukt', en: 'check for updates fails' },
    'apt-refused': { nl: 'mag de updates niet meer lezen', en: 'may no longer read its updates' },
    'drive-fails': { nl: 'schijf defect', en: 'drive fails' },
    'pool-degrades': { nl: 'ZFS-pool werkt gebrekkig', en: 'ZFS pool degrades' },
    'disk-fills': DISK,
    'api-key-revoked': { nl: 'API-token ingetrokken', en: 'API token revoked' },
    down: DOWN,
    hangs: HANGS,
  },
  website: SITE,
  'secure-website': {
    ...SITE,
    'certificate-near-expiry': {
      nl: 'certificaat verloopt over 3 dagen',
      en: 'certificate expires in 3 days',
    },
  },
  'backup-job': {
    fails: { nl: 'mislukt', en: 'fails' },
    warns: { nl: 'slaat bestanden over', en: 'skips files' },
    'never-comes': { nl: 'blijft uit', en: 'never comes' },
    empty: { nl: 'bewaart 0 bytes', en: 'stores 0 bytes' },
    hangs: { nl: 'start en eindigt niet', en: 'starts and never ends' },
  },
  'backup-source': {
    'credentials-refused': { nl: 'weigert de aanmelding (401)', en: 'refuses to sign in (401)' },
    'permission-empty': { nl: 'toont geen enkele taak meer', en: 'shows no job at all any more' },
    slow: { nl: 'antwoordt traag', en: 'answers slowly' },
    truncated: { nl: 'breekt antwoorden halverwege af', en: 'cuts answers off half-way' },
    down: DOWN,
    hangs: HANGS,
  },
  'backup-computer': {
    silent: { nl: 'stuurt geen verslagen meer', en: 'sends no more reports' },
  },
  'source-job': {
    fails: { nl: 'mislukt vannacht', en: 'fails tonight' },
    hangs: { nl: 'blijft vannacht hangen', en: 'hangs tonight' },
    blocked: { nl: 'wordt vannacht geblokkeerd (quotum)', en: 'is blocked tonight (quota)' },
    vanishes: { nl: 'verdwijnt uit de bron', en: 'vanishes from the source' },
  },
};
