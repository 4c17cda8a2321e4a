import { observePart, snmpNumber, snmpText, type SnmpValues } from '@nachtwacht/collector-kit';
import { remark, type Observation } from '@nachtwacht/domain';
import { dayOf, isEndless } from './dates';
import { isUnder, percentIn, type Maker } from './maker';

const ROOT = '1.3.6.1.4.1.2604.5';
const OID = {
  model: `${ROOT}.1.1.2.0`,
  version: `${ROOT}.1.1.3.0`,
  serial: `${ROOT}.1.1.4.0`,
  disk: `${ROOT}.1.2.4.2.0`,
  memory: `${ROOT}.1.2.5.2.0`,
  pair: `${ROOT}.1.4.1.0`,
  pairState: `${ROOT}.1.4.4.0`,
} as const;
const LICENCES = [
  'Base Firewall',
  'Network Protection',
  'Web Protection',
  'Mail Protection',
  'Web Server Protection',
  'Sandstorm',
  'Enhanced Support',
  'Enhanced Plus Support',
  'Central Orchestration',
].map((name, i) => ({
  name,
  state: `${ROOT}.1.5.${i + 1}.1.0`,
  expiry: `${ROOT}.1.5.${i + 1}.2.0`,
}));

/** Sophos Firewall (SFOS: XG and XGS). */
export const sophosSfos: Maker = {
  vendor: 'sophos',
  label: 'Sophos',
  recognises: ({ objectId }) => isUnder(objectId, ROOT),
  get: [...Object.values(OID), ...LICENCES.flatMap(({ state, expiry }) => [state, expiry])],
  mib: ROOT,
  read: (values) => ({
    version: snmpText(values, OID.version),
    model: snmpText(values, OID.model),
    serial: snmpText(values, OID.serial),
    train: 'SFOS',
    memoryPercent: percentIn(snmpNumber(values, OID.memory)),
    diskPercent: percentIn(snmpNumber(values, OID.disk)),
    more: [...pairOf(values), ...LICENCES.flatMap((licence) => licenceOf(values, licence))],
  }),
};

/** Sophos UTM 9 is a Linux with net-snmp: its kernel is all there is to know it by, and no version is told. */
export const sophosUtm: Maker = {
  vendor: 'sophos',
  label: 'Sophos',
  recognises: ({ objectId, description }) =>
    isUnder(objectId, '1.3.6.1.4.1.8072.3.2.10') &&
    /^Linux \S+ \S+\.rb\d+(?:-smp\d*)? /.test(description ?? ''),
  get: [],
  read: () => ({ version: null, model: 'UTM', train: 'UTM' }),
};

const PAIR_STATES: Readonly<Record<number, string>> = {
  1: 'in-sync',
  2: 'not-redundant',
  3: 'in-sync',
  4: 'faulty',
  5: 'in-sync',
};

function pairOf(values: SnmpValues): readonly Observation[] {
  const pair = snmpNumber(values, OID.pair);
  if (pair === null) return [];
  const state = snmpNumber(values, OID.pairState);
  const value = pair === 0 ? 'standalone' : pair === 1 ? pairWord(state) : String(pair);
  return [observePart({ aspect: 'high-availability', reading: { kind: 'state', value } })];
}

/** 0 is "not applicable", which an enabled pair can't be. */
function pairWord(state: number | null): string {
  return state === null ? 'not-told' : (PAIR_STATES[state] ?? String(state));
}

const LICENCE_STATES: Readonly<Record<number, string>> = { 1: 'evaluating', 3: 'subscribed', 4: 'expired' };
/** Never bought: nothing to watch. */
const NOT_BOUGHT: ReadonlySet<number | null> = new Set([null, 0, 2]);

function licenceOf(values: SnmpValues, { name, state, expiry }: (typeof LICENCES)[number]) {
  const number = snmpNumber(values, state);
  if (NOT_BOUGHT.has(number)) return [];
  const word = observePart({
    aspect: 'licence-state',
    instance: name,
    reading: { kind: 'state', value: LICENCE_STATES[number ?? 0] ?? String(number) },
  });
  const told = snmpText(values, expiry);
  const day = dayOf(told);
  if (told === null || isEndless(day)) return [word];
  const ends = observePart({
    aspect: 'licence',
    instance: name,
    reading: { kind: 'expiry', expiresAt: day },
    detail: day === null ? remark('date-unreadable', { message: told }) : null,
  });
  return [word, ends];
}
