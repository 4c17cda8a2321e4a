import { snmpText } from '@nachtwacht/collector-kit';
import { countAt, inDescription, isBelow, shareAt, type Vendor } from './vendor';

/** cnPilot E and XV: CAMBIUM-MIB. */
const PILOT = '1.3.6.1.4.1.17713.22';
const E = {
  serial: `${PILOT}.1.1.1.4.0`,
  model: `${PILOT}.1.1.1.5.0`,
  cpu: `${PILOT}.1.1.1.6.0`,
  version: `${PILOT}.1.1.1.8.0`,
  clients: `${PILOT}.1.1.1.14.0`,
} as const;
/** ePMP; the load in tenths of a percent. */
const EPMP = '1.3.6.1.4.1.17713.21';
const P = {
  version: `${EPMP}.1.1.17.0`,
  serial: `${EPMP}.1.1.31.0`,
  clients: `${EPMP}.1.2.10.0`,
  cpu: `${EPMP}.2.1.64.0`,
} as const;
/** cnPilot R says all that it says in its description, below an object ID of nobody. */
const R = /^cnPilot (R\d\w*) (\S+)/;

export const cambium: Vendor = {
  id: 'cambium',
  matches: (system) => isBelow(system.objectId, '1.3.6.1.4.1.17713') || inDescription(system, R).length > 0,
  get: [...Object.values(E), ...Object.values(P)],
  walk: [],
  read: (values, system) => {
    const [router, version] = inDescription(system, R);
    const [pilot] = inDescription(system, /cnPilot (\S+) Access Point/);
    const tenths = countAt(values, P.cpu);
    const isEpmp = isBelow(system.objectId, EPMP);
    return {
      maker: 'Cambium',
      vendor: 'cambium',
      ...(isEpmp && { train: 'epmp' }),
      model: snmpText(values, E.model) ?? pilot ?? router ?? (isEpmp ? 'ePMP' : null),
      version: snmpText(values, E.version) ?? snmpText(values, P.version) ?? version ?? null,
      serial: snmpText(values, E.serial) ?? snmpText(values, P.serial),
      clients: countAt(values, E.clients) ?? countAt(values, P.clients),
      cpuPercent: shareAt(values, E.cpu) ?? (tenths === null || tenths > 1000 ? null : tenths / 10),
    };
  },
};
