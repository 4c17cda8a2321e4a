import { cellNumber, cellText, snmpTable, snmpText, type SnmpValues } from '@nachtwacht/collector-kit';
import { cell } from './cell';
import { columns, telling, wordOf, type Part, type Told, type VendorMib, type Words } from './vendor';

const CPQ = '1.3.6.1.4.1.232';

/** cpqHeMibCondition and the like: other, ok, degraded, failed. */
const CONDITION: Words = { 1: 'unknown', 2: 'ok', 3: 'degraded', 4: 'failed' };
/** cpqDaPhyDrvStatus */
const DRIVE: Words = { 1: 'unknown', 2: 'ok', 3: 'failed', 4: 'predicted-failure' };
/** cpqDaLogDrvStatus, where it says more than the condition. */
const VOLUME: Words = { 3: 'failed', 5: 'degraded', 6: 'degraded', 7: 'rebuilding' };
/** cpqHeThermalTempSensorLocale and cpqHeFltTolFanLocale */
const PLACE: Words = {
  1: 'Other',
  2: 'Unknown',
  3: 'System',
  4: 'System board',
  5: 'I/O board',
  6: 'CPU',
  7: 'Memory',
  8: 'Storage',
  9: 'Removable media',
  10: 'Power supply',
  11: 'Ambient',
  12: 'Chassis',
  13: 'Bridge card',
};
const NOT_PRESENT = 2;

const GLOBAL = `${CPQ}.6.1.3.0`;
const SERIAL = `${CPQ}.2.2.2.1.0`;
const MODEL = `${CPQ}.2.2.4.2.0`;

const TABLES = {
  processor: { at: `${CPQ}.1.2.2.1.1`, columns: { name: 3, condition: 6 } },
  controller: { at: `${CPQ}.3.2.2.1.1`, columns: { model: 2, condition: 6 } },
  volume: { at: `${CPQ}.3.2.3.1.1`, columns: { status: 4, condition: 11 } },
  drive: { at: `${CPQ}.3.2.5.1.1`, columns: { model: 3, bay: 5, status: 6, condition: 37, serial: 51 } },
  fan: { at: `${CPQ}.6.2.6.7.1`, columns: { place: 3, present: 4, condition: 9 } },
  temperature: { at: `${CPQ}.6.2.6.8.1`, columns: { place: 3, celsius: 4, condition: 6 } },
  supply: { at: `${CPQ}.6.2.9.3.1`, columns: { present: 3, condition: 4, watts: 7 } },
  memory: { at: `${CPQ}.6.2.14.13.1`, columns: { name: 13, status: 19, condition: 20 } },
  battery: { at: `${CPQ}.6.2.17.2.1`, columns: { present: 3, condition: 4, model: 7, serial: 9 } },
  version: { at: `${CPQ}.11.2.14.1.1`, columns: { version: 5 } },
} as const;

/** HPE iLO by the MIBs of Insight (cpq). */
export const hpe: VendorMib = {
  probe: [GLOBAL, SERIAL, MODEL],
  walk: Object.values(TABLES).flatMap((table) => columns(table.at, table.columns)),
  isSpoken: (values, objectId) =>
    objectId.startsWith(`${CPQ}.`) || [GLOBAL, SERIAL, MODEL].some((oid) => values[oid] !== undefined),
  read: readHpe,
};

function readHpe(values: SnmpValues): Told {
  const condition = values[GLOBAL];
  const said = cellText(cell(snmpTable(values, TABLES.version.at, TABLES.version.columns)[0], 'version'));
  // "1.54 Nov 15 2023": the version and its date.
  const version = said === null ? null : (/^\d+(?:\.\d+)+/.exec(said)?.[0] ?? said);
  return {
    vendor: { name: 'HPE', id: 'hpe' },
    model: snmpText(values, MODEL),
    serial: snmpText(values, SERIAL),
    name: null,
    version,
    health: condition === undefined ? null : { word: wordOf(condition, CONDITION), detail: null },
    power: null,
    uptimeSeconds: null,
    parts: [...storageParts(values), ...chassisParts(values)],
    drivesLeft: [],
    firmware: version === null ? [] : [{ component: 'iLO', version }],
  };
}

function storageParts(values: SnmpValues): readonly Part[] {
  const { drive, volume, controller } = TABLES;
  return [
    ...snmpTable(values, drive.at, drive.columns).map((row): Part => ({
      aspect: 'drive',
      instance: `Drive ${row.index}`,
      word: telling(wordOf(cell(row, 'condition'), CONDITION), told(cell(row, 'status'), DRIVE)),
      detail: [cellText(cell(row, 'model')), cellText(cell(row, 'serial'))],
    })),
    ...snmpTable(values, volume.at, volume.columns).map((row): Part => ({
      aspect: 'volume',
      instance: `Volume ${row.index}`,
      word: telling(wordOf(cell(row, 'condition'), CONDITION), told(cell(row, 'status'), VOLUME)),
    })),
    ...snmpTable(values, controller.at, controller.columns).map((row): Part => ({
      aspect: 'storage-controller',
      instance: `Controller ${row.index}`,
      word: wordOf(cell(row, 'condition'), CONDITION),
    })),
  ];
}

function chassisParts(values: SnmpValues): readonly Part[] {
  const { fan, temperature, supply, memory, processor, battery } = TABLES;
  const isThere = (row: Parameters<typeof cell>[0]) => cellNumber(cell(row, 'present')) !== NOT_PRESENT;
  const numbered = (name: string, index: string) => `${name} ${index.split('.').at(-1) ?? ''}`.trim();
  return [
    ...snmpTable(values, fan.at, fan.columns)
      .filter(isThere)
      .map((row): Part => ({
        aspect: 'fan',
        instance: numbered('Fan', row.index),
        word: wordOf(cell(row, 'condition'), CONDITION),
      })),
    ...snmpTable(values, temperature.at, temperature.columns).map((row): Part => ({
      aspect: 'temperature',
      instance: numbered(wordOf(cell(row, 'place'), PLACE), row.index),
      word: wordOf(cell(row, 'condition'), CONDITION),
      metrics: { celsius: cellNumber(cell(row, 'celsius')) },
    })),
    ...snmpTable(values, supply.at, supply.columns)
      .filter(isThere)
      .map((row): Part => ({
        aspect: 'power-supply',
        instance: numbered('Bay', row.index),
        word: wordOf(cell(row, 'condition'), CONDITION),
        metrics: { watts: cellNumber(cell(row, 'watts')) },
      })),
    ...snmpTable(values, memory.at, memory.columns)
      .filter((row) => cellNumber(cell(row, 'status')) !== NOT_PRESENT)
      .map((row): Part => ({
        aspect: 'memory-module',
        instance: cellText(cell(row, 'name')) ?? numbered('DIMM', row.index),
        word: wordOf(cell(row, 'condition'), CONDITION),
      })),
    ...snmpTable(values, processor.at, processor.columns).map((row): Part => ({
      aspect: 'processor',
      instance: numbered('CPU', row.index),
      word: wordOf(cell(row, 'condition'), CONDITION),
      detail: [cellText(cell(row, 'name'))],
    })),
    ...snmpTable(values, battery.at, battery.columns)
      .filter(isThere)
      .map((row): Part => ({
        aspect: 'raid-battery',
        instance: numbered('Battery', row.index),
        word: wordOf(cell(row, 'condition'), CONDITION),
        detail: [cellText(cell(row, 'model')), cellText(cell(row, 'serial'))],
      })),
  ];
}

function told(value: Parameters<typeof wordOf>[0], words: Words): string {
  const number = cellNumber(value);
  return number === null ? '' : (words[number] ?? '');
}
