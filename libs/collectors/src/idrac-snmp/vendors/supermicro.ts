import {
  cellNumber,
  cellText,
  snmpTable,
  snmpText,
  type SnmpRow,
  type SnmpValues,
} from '@nachtwacht/collector-kit';
import { cell } from './cell';
import { columns, type Part, type Told, type VendorMib } from './vendor';

const ATEN = '1.3.6.1.4.1.21317.1';
const MODEL = `${ATEN}.16.3.4.0`;
const SERIAL = `${ATEN}.16.3.6.0`;
const BIOS = `${ATEN}.1.5.4.0`;

const SENSORS = {
  at: `${ATEN}.3.1`,
  columns: {
    reading: 2,
    lowerWarning: 5,
    lowerCritical: 6,
    lowerFatal: 7,
    upperWarning: 8,
    upperCritical: 9,
    upperFatal: 10,
    mask: 11,
    name: 13,
  },
} as const;
type Column = keyof typeof SENSORS.columns;
type Sensor = SnmpRow<Column>;

/** BMCs of Supermicro: one table of sensors with their limits, without a word of how they are. */
export const supermicro: VendorMib = {
  probe: [MODEL, SERIAL, BIOS],
  walk: columns(SENSORS.at, SENSORS.columns),
  isSpoken: (values, objectId) =>
    /^1\.3\.6\.1\.4\.1\.(?:21317|10876)(?:\.|$)/.test(objectId) ||
    [MODEL, SERIAL].some((oid) => values[oid] !== undefined),
  read: readSupermicro,
};

function readSupermicro(values: SnmpValues): Told {
  return {
    vendor: { name: 'Supermicro', id: 'supermicro' },
    model: snmpText(values, MODEL),
    serial: snmpText(values, SERIAL),
    name: null,
    version: null,
    health: null,
    power: null,
    uptimeSeconds: null,
    parts: snmpTable(values, SENSORS.at, SENSORS.columns).flatMap(sensorPart),
    drivesLeft: [],
    firmware: [],
  };
}

const number = (row: Sensor, column: Column) => cellNumber(cell(row, column));

/** A sensor of a kind that is known by its name. One without limits has nothing plugged in; its reading says nothing. */
function sensorPart(row: Sensor): readonly Part[] {
  const name = cellText(cell(row, 'name'));
  const reading = number(row, 'reading');
  if (name === null || reading === null) return [];
  if (/^PS\d+ Status$/i.test(name))
    return [{ aspect: 'power-supply', instance: name, word: supplyWord(reading) }];
  if (/intru/i.test(name))
    return [{ aspect: 'intrusion', instance: name, word: reading === 0 ? 'ok' : 'warning' }];
  if (/^VBAT$/i.test(name))
    return [{ aspect: 'cmos-battery', instance: name, word: reading === 4 ? 'ok' : batteryWord(reading) }];
  if ((number(row, 'mask') ?? 0) === 0 && reading === 0) return [];
  const word = byLimits(row, reading);
  if (/^FAN/i.test(name)) return [{ aspect: 'fan', instance: name, word, metrics: { rpm: reading } }];
  if (/temp/i.test(name))
    return [{ aspect: 'temperature', instance: name, word, metrics: { celsius: reading } }];
  return /^[\d.]*V|^P\d*V|^[\d.]+V/i.test(name)
    ? [{ aspect: 'voltage', instance: name, word, metrics: { volts: reading } }]
    : [];
}

function byLimits(row: Sensor, reading: number): string {
  const over = (column: Column) =>
    isLimit(number(row, column)) && reading >= (number(row, column) ?? Infinity);
  const under = (column: Column) =>
    isLimit(number(row, column)) && reading <= (number(row, column) ?? -Infinity);
  const limits: readonly Column[] = [
    'lowerWarning',
    'lowerCritical',
    'lowerFatal',
    'upperWarning',
    'upperCritical',
    'upperFatal',
  ];
  if (!limits.some((column) => isLimit(number(row, column)))) return 'unknown';
  if (over('upperFatal') || over('upperCritical') || under('lowerFatal') || under('lowerCritical'))
    return 'critical';
  return over('upperWarning') || under('lowerWarning') ? 'warning' : 'ok';
}

/** Zero is a limit that nobody set. */
function isLimit(limit: number | null): boolean {
  return limit !== null && limit !== 0;
}

/** The bits of IPMI for a power supply: 1 present, 2 failed, 4 predicted to, 8 no input. */
function supplyWord(bits: number): string {
  if ((bits & 10) !== 0) return 'failed';
  if ((bits & 4) !== 0) return 'predicted-failure';
  return bits === 1 ? 'ok' : 'unknown';
}

/** The bits of IPMI for a battery: 1 low, 2 failed, 4 present. */
function batteryWord(bits: number): string {
  if ((bits & 2) !== 0) return 'failed';
  return (bits & 1) !== 0 ? 'warning' : 'unknown';
}
