/** A make-believe practice. None of them exists; the name says so wherever it is shown. */
export interface Practice {
  readonly code: string;
  readonly name: string;
  readonly sites: readonly Site[];
  /** Which of the provider's controllers looks after its Wi-Fi. */
  readonly controller: string;
  readonly servers: readonly Server[];
  /** Management controllers of servers. */
  readonly hardware?: readonly Hardware[];
  readonly website: { readonly domain: string; readonly secure?: true };
  readonly backups: readonly Backup[];
}

export interface Site {
  readonly key: string;
  readonly city: string;
  readonly accessPoints: readonly string[];
}

interface Server {
  readonly key: string;
  readonly name: string;
  readonly site: string;
  readonly system: 'linux' | 'windows';
}

interface Hardware {
  readonly name: string;
  readonly site: string;
  readonly speaks: 'redfish' | 'snmp';
}

interface Backup {
  readonly key: string;
  readonly name: string;
  readonly site: string;
  readonly tool: 'restic' | 'borg' | 'duplicati';
  /** hh:mm in the lab's day */
  readonly at: string;
  readonly gigabytes: number;
}

export const CONTROLLERS = [
  { id: 'wifi-west', name: 'Wifi-controller West (demo)' },
  { id: 'wifi-midden', name: 'Wifi-controller Midden (demo)' },
] as const;

export const PRACTICES: readonly Practice[] = [
  {
    code: 'LAB-GOUDA',
    name: 'Tandartspraktijk De Gouden Kies (demo)',
    controller: 'wifi-west',
    sites: [{ key: 'gouda', city: 'Gouda', accessPoints: ['Wachtkamer', 'Behandelkamers'] }],
    servers: [{ key: 'srv', name: 'Server praktijk', site: 'gouda', system: 'linux' }],
    hardware: [{ name: 'iDRAC server praktijk', site: 'gouda', speaks: 'redfish' }],
    website: { domain: 'gouden-kies.example' },
    backups: [
      {
        key: 'nacht',
        name: 'Nachtback-up server',
        site: 'gouda',
        tool: 'restic',
        at: '01:00',
        gigabytes: 46,
      },
      {
        key: 'rontgen',
        name: 'Back-up röntgenbeelden',
        site: 'gouda',
        tool: 'restic',
        at: '02:15',
        gigabytes: 212,
      },
    ],
  },
  {
    code: 'LAB-WOERDEN',
    name: 'Huisartsenpraktijk Aan de Vest (demo)',
    controller: 'wifi-west',
    sites: [{ key: 'woerden', city: 'Woerden', accessPoints: ['Wachtkamer', 'Balie', 'Bovenverdieping'] }],
    servers: [{ key: 'dc01', name: 'DC01', site: 'woerden', system: 'windows' }],
    hardware: [{ name: 'iDRAC DC01', site: 'woerden', speaks: 'snmp' }],
    website: { domain: 'aandevest.example' },
    backups: [
      {
        key: 'nacht',
        name: 'Nachtback-up DC01',
        site: 'woerden',
        tool: 'duplicati',
        at: '01:30',
        gigabytes: 88,
      },
    ],
  },
  {
    code: 'LAB-SCHOONHOVEN',
    name: 'Tandartsen Molenwiek (demo)',
    controller: 'wifi-midden',
    sites: [{ key: 'schoonhoven', city: 'Schoonhoven', accessPoints: ['Wachtkamer', 'Laboratorium'] }],
    servers: [{ key: 'srv', name: 'Server praktijk', site: 'schoonhoven', system: 'linux' }],
    website: { domain: 'molenwiek.example', secure: true },
    backups: [
      {
        key: 'nacht',
        name: 'Nachtback-up server',
        site: 'schoonhoven',
        tool: 'borg',
        at: '02:00',
        gigabytes: 31,
      },
    ],
  },
  {
    code: 'LAB-CULEMBORG',
    name: 'Gezondheidscentrum De Waterlinie (demo)',
    controller: 'wifi-midden',
    sites: [
      { key: 'culemborg', city: 'Culemborg', accessPoints: ['Wachtkamer', 'Apotheek', 'Fysiotherapie'] },
      { key: 'vianen', city: 'Vianen', accessPoints: ['Wachtkamer'] },
    ],
    servers: [
      { key: 'rds', name: 'RDS01', site: 'culemborg', system: 'windows' },
      { key: 'file', name: 'Bestandsserver', site: 'culemborg', system: 'linux' },
    ],
    website: { domain: 'waterlinie-zorg.example' },
    backups: [
      {
        key: 'rds',
        name: 'Nachtback-up RDS01',
        site: 'culemborg',
        tool: 'duplicati',
        at: '00:45',
        gigabytes: 140,
      },
      {
        key: 'file',
        name: 'Nachtback-up bestandsserver',
        site: 'culemborg',
        tool: 'borg',
        at: '02:30',
        gigabytes: 65,
      },
    ],
  },
];
