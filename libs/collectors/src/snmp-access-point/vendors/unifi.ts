import { percentOfWhole, snmpNumber, snmpText } from '@nachtwacht/collector-kit';
import { countAt, inDescription, isBelow, sumOf, type Vendor } from './vendor';

/** UBNT-UniFi-MIB. */
const UNIFI = '1.3.6.1.4.1.41112.1.6';
const OID = { isolated: `${UNIFI}.3.2.0`, model: `${UNIFI}.3.3.0`, version: `${UNIFI}.3.6.0` } as const;
const STATIONS = `${UNIFI}.1.2.1.8`;
/** FROGFOOT-RESOURCES-MIB, kilobytes. */
const MEMORY = '1.3.6.1.4.1.10002.1.1.1.1';
const DESCRIBED = /^(U(?:AP|6|7|AL|AC|WB|XG|-)[\w-]*|E7[\w-]*) (\d+\.\d+[\w.]*)/i;

/** An access point of UniFi by itself, without its controller. */
export const unifi: Vendor = {
  id: 'unifi',
  matches: (system) =>
    isBelow(system.objectId, '1.3.6.1.4.1.41112') ||
    isBelow(system.objectId, '1.3.6.1.4.1.10002') ||
    inDescription(system, DESCRIBED).length > 0,
  get: [...Object.values(OID), ...[1, 2, 3, 4].map((column) => `${MEMORY}.${String(column)}.0`)],
  walk: [STATIONS],
  read: (values, system) => {
    const isolated = snmpNumber(values, OID.isolated);
    const [model, version] = inDescription(system, DESCRIBED);
    const [total, free, buffers, cached] = [1, 2, 3, 4].map((column) =>
      countAt(values, `${MEMORY}.${String(column)}.0`),
    );
    const used = typeof total === 'number' && typeof free === 'number' ? total - free : null;
    return {
      maker: 'Ubiquiti',
      vendor: 'ubiquiti',
      model: snmpText(values, OID.model) ?? model ?? null,
      version: snmpText(values, OID.version) ?? version ?? null,
      serial: null,
      clients: sumOf(values, STATIONS),
      memoryPercent: percentOfWhole(
        used === null ? null : Math.max(0, used - (buffers ?? 0) - (cached ?? 0)),
        total ?? null,
      ),
      ...(isolated !== null && { isIsolated: isolated === 1 }),
    };
  },
};
