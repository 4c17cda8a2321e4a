import {
  cellNumber,
  cellText,
  observePart,
  snmpNumber,
  snmpTable,
  snmpText,
  type SnmpValues,
} from '@nachtwacht/collector-kit';
import type { Observation } from '@nachtwacht/domain';
import { found, isUnder, type Maker } from './maker';

const ROOT = '1.3.6.1.4.1.14988';
const OID = {
  version: `${ROOT}.1.1.4.4.0`,
  serial: `${ROOT}.1.1.7.3.0`,
  loader: `${ROOT}.1.1.7.4.0`,
  newLoader: `${ROOT}.1.1.7.7.0`,
  board: `${ROOT}.1.1.7.9.0`,
  temperature: `${ROOT}.1.1.3.10.0`,
  processorTemperature: `${ROOT}.1.1.3.11.0`,
  supply: `${ROOT}.1.1.3.15.0`,
  backupSupply: `${ROOT}.1.1.3.16.0`,
  /** "RouterOS 6.44 (stable) on RBLHGG-60ad". */
  chassis: '1.3.6.1.2.1.47.1.1.1.1.2.65536',
} as const;
const GAUGES = `${ROOT}.1.1.3.100.1`;
const CELSIUS = 1;

/** RouterOS. Betas and release candidates stand in the version itself ("7.20beta2"). */
export const mikrotik: Maker = {
  vendor: 'mikrotik',
  label: 'MikroTik',
  recognises: ({ objectId, description }) => isUnder(objectId, ROOT) || /^RouterOS\b/.test(description ?? ''),
  get: Object.values(OID),
  walk: [GAUGES],
  mib: ROOT,
  read: (values, { description }) => {
    const chassis = snmpText(values, OID.chassis);
    const train = found(/^RouterOS \S+ \(([a-z-]{1,30})\)/, chassis);
    return {
      version: snmpText(values, OID.version) ?? found(/^RouterOS (\d\S*)/, chassis),
      model:
        snmpText(values, OID.board) ??
        found(/^RouterOS (.+)$/, description) ??
        found(/^RouterOS .* on (.+)$/, chassis),
      serial: snmpText(values, OID.serial),
      ...(train !== null && { train }),
      more: [...loaderOf(values), ...temperatures(values), ...supplies(values)],
    };
  },
};

/** The loader of the board is updated by hand after RouterOS, and then asks for a restart. */
function loaderOf(values: SnmpValues): readonly Observation[] {
  const installed = snmpText(values, OID.loader);
  const available = snmpText(values, OID.newLoader);
  if (installed === null || available === null) return [];
  const isNew = installed === available;
  return [
    observePart({
      aspect: 'firmware',
      instance: 'RouterBOOT',
      reading: {
        kind: 'update',
        state: isNew ? 'up-to-date' : 'pending',
        installed,
        available: isNew ? null : available,
        product: { vendor: 'mikrotik', train: 'routerboot' },
        knownBy: 'device',
        security: null,
        checkedAt: null,
      },
    }),
  ];
}

function temperatures(values: SnmpValues): readonly Observation[] {
  const gauges = snmpTable(values, GAUGES, { name: 2, value: 3, unit: 4 }).flatMap(({ cells }) =>
    cellNumber(cells.unit) === CELSIUS ? celsius(cellText(cells.name), cellNumber(cells.value)) : [],
  );
  if (gauges.length > 0) return gauges;
  const tenths = (oid: string) => {
    const value = snmpNumber(values, oid);
    return value === null ? null : value / 10;
  };
  return [
    ...celsius('board', tenths(OID.temperature)),
    ...celsius('processor', tenths(OID.processorTemperature)),
  ];
}

/** A sensor that is not there says 0. */
function celsius(instance: string | null, value: number | null): readonly Observation[] {
  if (instance === null || value === null || value <= 0 || value >= 150) return [];
  return [
    observePart({
      aspect: 'temperature',
      instance,
      reading: { kind: 'level', value, unit: 'celsius' },
      metrics: { celsius: value },
    }),
  ];
}

/** BoolValue "PSU state ok". A supply without its cord says 0 like one that is broken. */
const SUPPLY_STATES: Readonly<Record<number, string>> = { 0: 'failed', 1: 'ok' };

function supplies(values: SnmpValues): readonly Observation[] {
  const names = [
    ['1', OID.supply],
    ['2', OID.backupSupply],
  ] as const;
  return names.flatMap(([instance, oid]) => {
    const state = snmpNumber(values, oid);
    if (state === null) return [];
    const value = SUPPLY_STATES[state] ?? String(state);
    return [observePart({ aspect: 'power-supply', instance, reading: { kind: 'state', value } })];
  });
}
