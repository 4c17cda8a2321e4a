import { snmpText } from '@nachtwacht/collector-kit';
import { countAt, inDescription, isBelow, shareAt, type Vendor } from './vendor';

/** ZYXEL-ES-COMMON and its neighbour for wireless. */
const COMMON = '1.3.6.1.4.1.890.1.15.3';
const OID = {
  version: `${COMMON}.1.6.0`,
  serial: `${COMMON}.1.12.0`,
  cpu: `${COMMON}.2.4.0`,
  clients: `${COMMON}.5.15.0`,
} as const;
const MODEL = /^((?:NWA|WAX|WAC|WBE|NXC|WRE)[\w-]*?)-?(?:\s|$)/;

export const zyxel: Vendor = {
  id: 'zyxel',
  matches: (system) => isBelow(system.objectId, '1.3.6.1.4.1.890') || inDescription(system, MODEL).length > 0,
  get: Object.values(OID),
  walk: [],
  read: (values, system) => {
    const [model] = inDescription(system, MODEL);
    return {
      maker: 'Zyxel',
      vendor: 'zyxel',
      model: model ?? system.description,
      version: snmpText(values, OID.version),
      serial: snmpText(values, OID.serial),
      clients: countAt(values, OID.clients),
      cpuPercent: shareAt(values, OID.cpu),
    };
  },
};
