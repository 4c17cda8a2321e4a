import type { DeviceSpec } from './device';

/** Firewalls beside that of every site, by practice: of other makers, spoken to in other ways. */
export const EXTRA_FIREWALLS: Readonly<Record<string, readonly Omit<DeviceSpec, 'practice'>[]>> = {
  'LAB-WOERDEN': [
    {
      id: 'woerden-pfsense',
      kind: 'pfsense-firewall',
      site: 'woerden',
      name: 'Firewall werkplekken Woerden',
      model: 'Netgate 4100',
    },
    {
      id: 'woerden-fortigate',
      kind: 'fortigate',
      site: 'woerden',
      name: 'Firewall behandelkamers Woerden',
      model: 'FGT61F',
    },
  ],
  'LAB-CULEMBORG': [
    {
      id: 'vianen-router',
      kind: 'snmp-firewall',
      site: 'vianen',
      name: 'Router Vianen',
      model: 'Vigor2962',
    },
    {
      id: 'culemborg-mikrotik',
      kind: 'mikrotik',
      site: 'culemborg',
      name: 'Router gastennetwerk Culemborg',
      model: 'hEX S',
    },
    {
      id: 'culemborg-aruba',
      kind: 'aruba-instant',
      site: 'culemborg',
      name: 'Wifi bovenverdieping Culemborg',
      model: 'Instant',
    },
  ],
};
