import { snmpText, type SnmpValues } from '@nachtwacht/collector-kit';
import { countAt, inDescription, isBelow, shareAt, sumOf, type Told, type Vendor } from './vendor';

const RUCKUS = '1.3.6.1.4.1.25053';
/** An access point by itself. */
const AP = {
  model: `${RUCKUS}.1.1.2.1.1.1.1.0`,
  serial: `${RUCKUS}.1.1.2.1.1.1.2.0`,
  version: `${RUCKUS}.1.1.3.1.1.1.1.1.3.1`,
  cpu: `${RUCKUS}.1.1.11.1.1.1.1.0`,
  memory: `${RUCKUS}.1.1.11.1.1.1.2.0`,
} as const;
const AP_STATIONS = `${RUCKUS}.1.1.12.1.1.1.3.1.2`;
/** ZoneDirector and Unleashed: the same rows below another number. */
const CONTROLLERS = [`${RUCKUS}.1.2.1.1.1`, `${RUCKUS}.1.15.1.1.1`] as const;
const ROWS = { model: '1.9.0', serial: '1.15.0', version: '1.18.0', clients: '15.2.0' } as const;
/** Only Unleashed. */
const USE = { cpu: `${RUCKUS}.1.15.1.1.1.15.13.0`, memory: `${RUCKUS}.1.15.1.1.1.15.14.0` } as const;
/** SmartZone: a row per node of the cluster, and numbers of all together. */
const NODES = `${RUCKUS}.1.8.1.1.1.1.1.1`;
const ZONE = { clients: `${RUCKUS}.1.4.1.1.1.15.2.0`, serial: `${RUCKUS}.1.4.1.1.1.15.13.0` } as const;

/** Access points of Ruckus, and the controllers ZoneDirector, Unleashed and SmartZone. */
export const ruckus: Vendor = {
  id: 'ruckus',
  matches: ({ objectId }) => isBelow(objectId, RUCKUS),
  get: [
    ...Object.values(AP),
    ...CONTROLLERS.flatMap((base) => Object.values(ROWS).map((row) => `${base}.${row}`)),
    ...Object.values(USE),
    ...Object.values(ZONE),
  ],
  walk: [AP_STATIONS, `${NODES}.3`, `${NODES}.9`],
  read: (values, system) => {
    const [described] = inDescription(system, /^Ruckus Wireless (\S+)$/);
    return controllerIn(values) ?? smartZoneIn(values) ?? accessPoint(values, described ?? null);
  },
};

const MAKER = { maker: 'Ruckus', vendor: 'ruckus' } as const;

function accessPoint(values: SnmpValues, described: string | null): Told {
  return {
    ...MAKER,
    model: snmpText(values, AP.model) ?? described,
    version: snmpText(values, AP.version),
    serial: snmpText(values, AP.serial),
    clients: sumOf(values, AP_STATIONS),
    cpuPercent: shareAt(values, AP.cpu),
    memoryPercent: shareAt(values, AP.memory),
  };
}

function controllerIn(values: SnmpValues): Told | null {
  const base = CONTROLLERS.find((one) => snmpText(values, `${one}.${ROWS.version}`) !== null);
  if (base === undefined) return null;
  return {
    ...MAKER,
    kind: 'controller',
    train: base === CONTROLLERS[0] ? 'zonedirector' : 'unleashed',
    model: snmpText(values, `${base}.${ROWS.model}`),
    version: snmpText(values, `${base}.${ROWS.version}`),
    serial: snmpText(values, `${base}.${ROWS.serial}`),
    clients: countAt(values, `${base}.${ROWS.clients}`),
    cpuPercent: shareAt(values, USE.cpu),
    memoryPercent: shareAt(values, USE.memory),
  };
}

function smartZoneIn(values: SnmpValues): Told | null {
  const first = (column: number) => {
    const oid = Object.keys(values).find((one) => one.startsWith(`${NODES}.${String(column)}.`));
    return oid === undefined ? null : snmpText(values, oid);
  };
  const version = first(9);
  if (version === null) return null;
  return {
    ...MAKER,
    kind: 'controller',
    train: 'smartzone',
    model: first(3),
    version,
    serial: snmpText(values, ZONE.serial),
    clients: countAt(values, ZONE.clients),
  };
}
