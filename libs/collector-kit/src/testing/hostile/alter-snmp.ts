import { HOSTILE_NUMBERS, HOSTILE_TEXTS, pickOf } from './values';

/** A value of an agent as the engine tells it; here it may be anything. */
type Told = readonly [type: unknown, content: unknown];
type Values = Readonly<Record<string, unknown>>;

const OID = /^\d+(?:\.\d+){4,}$/;
const TYPES = [
  'Integer',
  'Counter32',
  'Gauge32',
  'TimeTicks',
  'Counter64',
  'Text',
  'Hex',
  'ObjectId',
  'IpAddress',
];
const MANY_ROWS = 10_000;
/** What may follow a column instead of a sound index. */
const INDICES = [
  '0',
  '4294967295',
  '-1',
  '1.1.1.1.1.1.1',
  '6.95.95.112.114.111.116.111',
  '01',
  '',
  '1..2',
  'x',
  '9'.repeat(300),
];
const HEX = [
  '',
  '0',
  'ZZ',
  '00',
  'FF'.repeat(8),
  '07EA0B1606',
  '07EA0D2D1900000 02B0000',
  '80'.repeat(4_000),
  '071B0102FF',
];

export function isSnmpValues(value: unknown): value is Values {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const keys = Object.keys(value);
  return keys.length > 0 && keys.slice(0, 5).every((key) => OID.test(key));
}

export function isSnmpValue(value: unknown): value is Told {
  return Array.isArray(value) && value.length === 2 && TYPES.includes(value[0] as string);
}

const VALUE_ALTERATIONS: readonly ((told: Told, pick: number) => unknown)[] = [
  () => ['Integer', 0],
  ([type], pick) => [typeof type === 'string' ? type : 'Integer', pickOf(HOSTILE_NUMBERS, pick)],
  (_, pick) => ['Integer', pick % 20],
  (_, pick) => ['Integer', pickOf(HOSTILE_NUMBERS, pick)],
  (_, pick) => ['Text', pickOf(HOSTILE_TEXTS, pick)],
  (_, pick) => ['Text', String(pickOf(HOSTILE_NUMBERS, pick))],
  (_, pick) => ['Hex', pickOf(HEX, pick)],
  (_, pick) => ['Counter64', pickOf(['18446744073709551615', '-1', '', 'x', '1e9', '9'.repeat(200)], pick)],
  (_, pick) => ['ObjectId', pickOf(['0.0', '1.3.6.1.4.1', '', 'x', '1.'.repeat(500)], pick)],
  (_, pick) => ['IpAddress', pickOf(['0.0.0.0', '255.255.255.255', '999.1.1.1', '', '::1'], pick)],
  (_, pick) => ['TimeTicks', pickOf(HOSTILE_NUMBERS, pick)],
  ([, content], pick) => [pickOf(TYPES, pick), content],
  ([, content]) => ['Text', String(content)],
  ([type, content], pick) => [
    type,
    typeof content === 'number'
      ? content * (pick % 2 === 0 ? -1 : 1e6)
      : `${String(content)}${pickOf(HOSTILE_TEXTS, pick)}`,
  ],
  ([type, content]) => [type, typeof content === 'string' ? content.slice(0, content.length / 2) : null],
  () => null,
  () => ['Opaque', 'x'],
  (told) => [told, told],
];

export function alterSnmpValue(told: Told, how: number, pick: number): unknown {
  return pickOf(VALUE_ALTERATIONS, how)(told, pick);
}

const VALUES_ALTERATIONS: readonly ((values: Values, pick: number) => unknown)[] = [
  // A column, a table or a whole branch that this agent does not have, or may not show.
  (values, pick) => without(values, branchOf(values, pick, 1)),
  (values, pick) => without(values, branchOf(values, pick, 2)),
  (values, pick) => without(values, branchOf(values, pick, 4)),
  (values, pick) => only(values, branchOf(values, pick, 2)),
  (values, pick) => renamed(values, pick, (oid) => `${branch(oid, 1)}.${pickOf(INDICES, pick)}`),
  (values, pick) => renamed(values, pick, (oid) => `${oid}.${pickOf(INDICES, pick)}`),
  (values, pick) => copied(values, pick, 3),
  (values, pick) => shuffled(values, pick),
  // A walk that ended half-way.
  (values, pick) =>
    Object.fromEntries(Object.entries(values).slice(0, pick % (Object.keys(values).length + 1))),
  () => ({}),
];

export function alterSnmpValues(values: Values, how: number, pick: number): unknown {
  if (how % 300 === 7) return copied(values, pick, MANY_ROWS);
  return pickOf(VALUES_ALTERATIONS, how)(values, pick);
}

const branch = (oid: string, up: number): string => oid.split('.').slice(0, -up).join('.');

function branchOf(values: Values, pick: number, up: number): string {
  return `${branch(pickOf(Object.keys(values), pick), up)}.`;
}

function without(values: Values, prefix: string): Values {
  return Object.fromEntries(Object.entries(values).filter(([oid]) => !oid.startsWith(prefix)));
}

function only(values: Values, prefix: string): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([oid]) => oid.startsWith(prefix) || oid.startsWith('1.3.6.1.2.1.1.')),
  );
}

function renamed(values: Values, pick: number, name: (oid: string) => string): Values {
  const chosen = pickOf(Object.keys(values), pick);
  return Object.fromEntries(
    Object.entries(values).map(([oid, told]) => [oid === chosen ? name(oid) : oid, told]),
  );
}

/** The same row again under other indices: one of each column of a table. */
function copied(values: Values, pick: number, count: number): Values {
  const chosen = pickOf(Object.keys(values), pick);
  const index = chosen.slice(chosen.lastIndexOf('.'));
  const table = `${branch(chosen, 2)}.`;
  const row = Object.entries(values).filter(([oid]) => oid.startsWith(table) && oid.endsWith(index));
  const copy: Record<string, unknown> = { ...values };
  for (let i = 1; i <= count; i++)
    for (const [oid, told] of row.slice(0, 12)) copy[`${branch(oid, 1)}.${String(70_000 + i)}`] = told;
  return copy;
}

/** The values of a column in each other's places. */
function shuffled(values: Values, pick: number): Values {
  const prefix = branchOf(values, pick, 1);
  const column = Object.entries(values).filter(([oid]) => oid.startsWith(prefix));
  const turned = column.map(([oid], i) => [oid, column[(i + 1) % column.length]?.[1]] as const);
  return { ...values, ...Object.fromEntries(turned) };
}
