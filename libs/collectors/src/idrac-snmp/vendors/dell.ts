import {
  cellNumber,
  cellText,
  snmpNumber,
  snmpTable,
  snmpText,
  type SnmpRow,
  type SnmpValues,
} from '@nachtwacht/collector-kit';
import { cell } from './cell';
import { dellStorage } from './dell-storage';
import {
  DELL_TABLES,
  IDRAC_PLACE,
  OMSA_PLACE,
  ROLLUPS,
  scalarsOf,
  walksOf,
  type DellPlace,
} from './dell-oids';
import { POWER, PROBE, REDUNDANCY, STATUS } from './dell-words';
import { telling, wordOf, type Part, type Told, type VendorMib } from './vendor';

export const idrac = dellMib(IDRAC_PLACE, /^1\.3\.6\.1\.4\.1\.674\.10892\.5(?:\.|$)/);
export const omsa = dellMib(OMSA_PLACE, /^1\.3\.6\.1\.4\.1\.674\.10892\.1(?:\.|$)/);

function dellMib(place: DellPlace, objectIds: RegExp): VendorMib {
  return {
    probe: scalarsOf(place),
    walk: walksOf(place),
    isSpoken: (values, objectId) =>
      objectIds.test(objectId) || scalarsOf(place).some((oid) => values[oid] !== undefined),
    read: (values) => readDell(values, place),
  };
}

function readDell(values: SnmpValues, place: DellPlace): Told {
  const storage = dellStorage(values, place);
  const version = place.version === null ? null : snmpText(values, place.version);
  const { at, columns } = DELL_TABLES.bios;
  const bios = cell(snmpTable(values, `${place.chassis}.${at}`, columns)[0], 'version');
  return {
    vendor: { name: 'Dell', id: 'dell' },
    model: snmpText(values, place.model),
    serial: snmpText(values, place.serviceTag),
    name: place.hostName === null ? null : snmpText(values, place.hostName),
    version,
    health: healthOf(values, place),
    power:
      place.power === null || values[place.power] === undefined ? null : wordOf(values[place.power], POWER),
    uptimeSeconds: place.uptime === null ? null : snmpNumber(values, place.uptime),
    parts: [...storage.parts, ...chassisParts(values, place)],
    drivesLeft: storage.drivesLeft,
    firmware: [
      ...(version === null ? [] : [{ component: 'iDRAC', version }]),
      ...(cellText(bios) === null ? [] : [{ component: 'BIOS', version: cellText(bios) ?? '' }]),
    ],
  };
}

/** The worse of the whole and of its storage: an older iDRAC keeps them apart. */
function healthOf(values: SnmpValues, place: DellPlace): Told['health'] {
  const rollupAt = `${place.chassis}.200.10.1`;
  const whole = values[place.globalStatus] ?? values[`${rollupAt}.2.1`];
  const storage = values[place.storageStatus];
  if (whole === undefined && storage === undefined) return null;
  const bad = Object.entries(ROLLUPS).flatMap(([name, column]) => {
    const word = wordOf(values[`${rollupAt}.${String(column)}.1`], STATUS);
    return word === 'ok' || word === 'unknown' ? [] : [`${name}: ${word}`];
  });
  const words = [whole, storage].flatMap((value) => (value === undefined ? [] : [wordOf(value, STATUS)]));
  return {
    word: words.reduce((worst, word) => telling(worst, word === 'ok' ? '' : word)),
    detail: bad.length === 0 ? null : bad.join(', '),
  };
}

type TableName = keyof typeof DELL_TABLES;

function chassisParts(values: SnmpValues, place: DellPlace): readonly Part[] {
  const rows = <Name extends TableName>(name: Name) =>
    snmpTable<keyof (typeof DELL_TABLES)[Name]['columns'] & string>(
      values,
      `${place.chassis}.${DELL_TABLES[name].at}`,
      DELL_TABLES[name].columns as Readonly<
        Record<keyof (typeof DELL_TABLES)[Name]['columns'] & string, number>
      >,
    );
  const named = (row: { readonly index: string }, name: string | null, kind: string) =>
    name ?? `${kind} ${row.index.split('.').at(-1) ?? ''}`;

  return [
    ...rows('supply').map((row): Part => ({
      aspect: 'power-supply',
      instance: named(row, cellText(cell(row, 'name')), 'PS'),
      word: telling(wordOf(cell(row, 'status'), STATUS), supplyWord(cellNumber(cell(row, 'flags')))),
    })),
    ...rows('fan').map((row): Part => ({
      aspect: 'fan',
      instance: named(row, cellText(cell(row, 'name')), 'Fan'),
      word: wordOf(cell(row, 'status'), PROBE),
      metrics: { rpm: cellNumber(cell(row, 'rpm')) },
    })),
    ...rows('temperature').map((row): Part => ({
      aspect: 'temperature',
      instance: named(row, cellText(cell(row, 'name')), 'Temp'),
      word: wordOf(cell(row, 'status'), PROBE),
      metrics: { celsius: part(cellNumber(cell(row, 'tenths')), 10) },
    })),
    ...rows('voltage').map((row): Part => ({
      aspect: 'voltage',
      instance: named(row, cellText(cell(row, 'name')), 'Voltage'),
      word: wordOf(cell(row, 'status'), PROBE),
      metrics: { volts: part(cellNumber(cell(row, 'millivolts')), 1000) },
    })),
    ...rows('battery').map((row): Part => {
      const name = named(row, cellText(cell(row, 'name')), 'Battery');
      return {
        aspect: /ROMB|PERC|RAID/i.test(name) ? 'raid-battery' : 'cmos-battery',
        instance: name,
        word: telling(wordOf(cell(row, 'status'), STATUS), batteryWord(cellNumber(cell(row, 'flags')))),
      };
    }),
    ...rows('memory').map((row): Part => ({
      aspect: 'memory-module',
      instance: named(row, cellText(cell(row, 'name')), 'DIMM'),
      word: wordOf(cell(row, 'status'), STATUS),
      detail: [gigabytes(cellNumber(cell(row, 'kilobytes')))],
    })),
    ...rows('processor').map((row): Part => ({
      aspect: 'processor',
      instance: named(row, cellText(cell(row, 'name')), 'CPU'),
      word: wordOf(cell(row, 'status'), STATUS),
      detail: [cellText(cell(row, 'model'))],
    })),
    ...rows('adapter').map((row): Part => ({
      aspect: 'network-adapter',
      instance: named(row, cellText(cell(row, 'name')), 'NIC'),
      word: wordOf(cell(row, 'status'), STATUS),
      detail: [cellText(cell(row, 'model'))],
    })),
    ...rows('intrusion').map((row): Part => ({
      aspect: 'intrusion',
      instance: named(row, cellText(cell(row, 'name')), 'Intrusion'),
      word: wordOf(cell(row, 'status'), STATUS),
    })),
    ...redundancy(rows('powerUnit'), 'Power supplies'),
    ...redundancy(rows('coolingUnit'), 'Fans'),
  ];
}

function redundancy(rows: readonly SnmpRow<'redundancy' | 'name'>[], what: string): readonly Part[] {
  return rows.flatMap((row): readonly Part[] => {
    const word = wordOf(cell(row, 'redundancy'), REDUNDANCY);
    if (word === 'none' || cell(row, 'redundancy') === undefined) return [];
    return [{ aspect: 'redundancy', instance: cellText(cell(row, 'name')) ?? `${what} ${row.index}`, word }];
  });
}

/** PowerSupplySensorStateFlags: 1 present, 2 failed, 4 predicted to, 8 and 16 no input, 64 wrongly set up. */
function supplyWord(flags: number | null): string {
  if (flags === null) return '';
  if ((flags & 26) !== 0) return 'failed';
  if ((flags & 4) !== 0) return 'predicted-failure';
  return (flags & 64) !== 0 ? 'warning' : '';
}

/** 1 predicted to fail, 2 failed, 4 present. */
function batteryWord(flags: number | null): string {
  if (flags === null) return '';
  if ((flags & 2) !== 0) return 'failed';
  return (flags & 1) !== 0 ? 'predicted-failure' : '';
}

function part(number: number | null, by: number): number | null {
  return number === null ? null : number / by;
}

function gigabytes(kilobytes: number | null): string | null {
  return kilobytes === null || kilobytes <= 0 || kilobytes >= 2_147_483_647
    ? null
    : `${String(Math.round(kilobytes / 1024 / 102.4) / 10)} GB`;
}
