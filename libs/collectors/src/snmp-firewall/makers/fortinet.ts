import {
  cellNumber,
  cellText,
  observePart,
  snmpNumber,
  snmpTable,
  snmpText,
  type SnmpValues,
} from '@nachtwacht/collector-kit';
import { remark, type Observation } from '@nachtwacht/domain';
import { dayOf, isEndless } from './dates';
import { fortinetLines } from './fortinet-lines';
import { found, isUnder, percentIn, type Maker } from './maker';

const ROOT = '1.3.6.1.4.1.12356';
const GATE = `${ROOT}.101`;
const OID = {
  serial: `${ROOT}.100.1.1.1.0`,
  version: `${GATE}.4.1.1.0`,
  cpu: `${GATE}.4.1.3.0`,
  memory: `${GATE}.4.1.4.0`,
  diskUsed: `${GATE}.4.1.6.0`,
  diskSize: `${GATE}.4.1.7.0`,
  sessions: `${GATE}.4.1.8.0`,
  pairMode: `${GATE}.13.1.1.0`,
  chassisSerial: '1.3.6.1.2.1.47.1.1.1.1.11.1',
  chassisModel: '1.3.6.1.2.1.47.1.1.1.1.13.1',
} as const;
const SENSORS = `${GATE}.4.3.2.1`;
const CONTRACTS = `${GATE}.4.6.3.1.2.1`;
const MEMBERS = `${GATE}.13.2.1.1`;

/** FortiGate. sysDescr is whatever a person wrote there, so only its number tells. */
export const fortinet: Maker = {
  vendor: 'fortinet',
  label: 'Fortinet',
  recognises: ({ objectId }) => isUnder(objectId, `${GATE}.1`),
  get: Object.values(OID),
  walk: [SENSORS, CONTRACTS, MEMBERS, `${GATE}.4.8.2.1`, `${GATE}.4.9.2.1`],
  mib: GATE,
  read: (values) => {
    // "v7.2.6,build1575,230926 (GA.F)": the number alone, as the collector by REST writes it.
    const version = found(/^v?(\d[\d.]*)/, snmpText(values, OID.version));
    const train = found(/^(\d+\.\d+)/, version);
    return {
      version,
      model: snmpText(values, OID.chassisModel),
      serial: snmpText(values, OID.serial) ?? snmpText(values, OID.chassisSerial),
      ...(train !== null && { train }),
      cpuPercent: percentIn(snmpNumber(values, OID.cpu)),
      memoryPercent: percentIn(snmpNumber(values, OID.memory)),
      diskPercent: diskOf(values),
      sessions: snmpNumber(values, OID.sessions),
      more: [...fortinetLines(values), ...sensorsOf(values), ...pairOf(values), ...contractsOf(values)],
    };
  },
};

/** Megabytes; a FortiGate without a disk says 0 of 0. */
function diskOf(values: SnmpValues): number | null {
  const size = snmpNumber(values, OID.diskSize);
  const used = snmpNumber(values, OID.diskUsed);
  return size === null || used === null || size <= 0
    ? null
    : percentIn(Math.round((used / size) * 1000) / 10);
}

/** Hundreds of sensors in the large ones: their alarms as one, temperatures by themselves. */
function sensorsOf(values: SnmpValues): readonly Observation[] {
  const sensors = snmpTable(values, SENSORS, { name: 2, value: 3, alarm: 4 }).map(({ index, cells }) => ({
    name: cellText(cells.name) ?? index,
    value: cellNumber(cells.value),
    alarm: cellNumber(cells.alarm),
  }));
  if (sensors.length === 0) return [];
  const alarming = sensors.filter(({ alarm }) => alarm === 1);
  const isSure = sensors.every(({ alarm }) => alarm === 0 || alarm === 1);
  const value = alarming.length > 0 ? 'critical' : isSure ? 'ok' : 'not-told';
  const health = observePart({
    aspect: 'health',
    reading: { kind: 'state', value },
    detail: alarming.slice(0, 5).map(({ name }) => name),
  });
  const hot = sensors.filter(({ name }) => /temp/i.test(name));
  return [health, ...hot.flatMap(({ name, value: celsius }) => temperature(name, celsius))];
}

function temperature(instance: string, value: number | null): readonly Observation[] {
  if (value === null || value <= 0 || value >= 150) return [];
  const celsius = Math.round(value * 10) / 10;
  return [
    observePart({
      aspect: 'temperature',
      instance,
      reading: { kind: 'level', value: celsius, unit: 'celsius' },
      metrics: { celsius },
    }),
  ];
}

const STANDALONE = 1;

function pairOf(values: SnmpValues): readonly Observation[] {
  const mode = snmpNumber(values, OID.pairMode);
  const members = snmpTable(values, MEMBERS, { serial: 2, sync: 12 });
  if (mode === null && members.length < 2) return [];
  const synced = members.map(({ cells }) => cellNumber(cells.sync));
  const value = mode === STANDALONE ? 'standalone' : pairWord(synced);
  return [
    observePart({
      aspect: 'high-availability',
      reading: { kind: 'state', value },
      detail: members.map(({ cells }) => cellText(cells.serial)),
    }),
  ];
}

/** unsynchronized(0), synchronized(1) of each member. */
function pairWord(synced: readonly (number | null)[]): string {
  if (synced.includes(0)) return 'out-of-sync';
  if (synced.length === 0 || synced.some((sync) => sync !== 1)) return 'not-told';
  return synced.length === 1 ? 'not-redundant' : 'in-sync';
}

function contractsOf(values: SnmpValues): readonly Observation[] {
  return snmpTable(values, CONTRACTS, { name: 1, expiry: 2 }).flatMap(({ cells }) => {
    const name = cellText(cells.name);
    const told = cellText(cells.expiry);
    const day = dayOf(told);
    if (name === null || told === null || isEndless(day)) return [];
    return [
      observePart({
        aspect: 'licence',
        instance: name,
        reading: { kind: 'expiry', expiresAt: day },
        detail: day === null ? remark('date-unreadable', { message: told }) : null,
      }),
    ];
  });
}
