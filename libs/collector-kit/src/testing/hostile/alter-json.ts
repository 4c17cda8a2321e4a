import { HOSTILE_NUMBERS, HOSTILE_TEXTS, HOSTILE_VALUES, pickOf } from './values';

const MANY_ROWS = 10_000;

/** A value of JSON, differently: of another type, out of range, too long, too often, or not there. */
export function alterJson(value: unknown, how: number, pick: number): unknown {
  if (how % 4 === 0) return pickOf(HOSTILE_VALUES, pick)();
  if (typeof value === 'string') return pickOf(OF_TEXT, how)(value, pick);
  if (typeof value === 'number') return pickOf(OF_NUMBER, how)(value, pick);
  if (Array.isArray(value)) return ofList(value, how, pick);
  if (typeof value === 'boolean') return pickOf([!value, String(value), Number(value), null], pick);
  if (typeof value === 'object' && value !== null) return pickOf(OF_OBJECT, how)(value as Plain, pick);
  return pickOf<unknown>([pickOf(HOSTILE_TEXTS, pick), pickOf(HOSTILE_NUMBERS, pick)], how);
}

const OF_TEXT: readonly ((text: string, pick: number) => unknown)[] = [
  (_, pick) => pickOf(HOSTILE_TEXTS, pick),
  (_, pick) => pickOf(HOSTILE_NUMBERS, pick),
  (text) => text.slice(0, text.length / 2),
  (text, pick) => text + pickOf(HOSTILE_TEXTS, pick),
  (text) => text.toUpperCase(),
  (text) => ` ${text} `,
  (text, pick) => text.replace(/\d+/, String(pickOf(HOSTILE_NUMBERS, pick))),
  (text) => [text, text],
  (text) => ({ value: text }),
  (text) => Number(text),
];

const OF_NUMBER: readonly ((value: number, pick: number) => unknown)[] = [
  (_, pick) => pickOf(HOSTILE_NUMBERS, pick),
  (value) => -value,
  (value) => value * 1e6,
  (value) => value / 1e6,
  (value) => String(value),
  (value) => `${String(value)} %`,
  (_, pick) => pickOf(HOSTILE_TEXTS, pick),
  (value) => [value],
];

type Plain = Readonly<Record<string, unknown>>;
const OF_OBJECT: readonly ((value: Plain, pick: number) => unknown)[] = [
  () => ({}),
  (value) => [value],
  (value) => [value, value, value],
  (value) => ({ ...value, ...(JSON.parse('{"__proto__":{"polluted":true}}') as Plain) }),
  (value) => Object.fromEntries(Object.keys(value).map((key) => [key, null])),
  (value) => Object.fromEntries(Object.entries(value).map(([key, item]) => [key.toUpperCase(), item])),
  (value, pick) => Object.fromEntries(Object.keys(value).map((key) => [key, pickOf(HOSTILE_VALUES, pick)()])),
  (value) => Object.values(value),
];

function ofList(list: readonly unknown[], how: number, pick: number): unknown {
  // Rare, for it is slow.
  if (how % 40 === 7 && list.length > 0) return manyOf(list, pick);
  const ways: readonly (() => unknown)[] = [
    () => [],
    () => list.toReversed(),
    () => [...list, ...list],
    () => list.slice(0, pick % (list.length + 1)),
    () => [...list, pickOf(HOSTILE_VALUES, pick)()],
    () => list.map(() => list[0]),
    // What is remembered may be a list with holes, which `map` would leave.
    () => Object.fromEntries(Array.from(list, (item, i) => [String(i), item])),
    () => list[0],
    () => [list],
  ];
  return pickOf(ways, how)();
}

/** Ten thousand rows: all alike, or each with a name of its own. */
function manyOf(list: readonly unknown[], pick: number): readonly unknown[] {
  const row = pickOf(list, pick);
  return Array.from({ length: MANY_ROWS }, (_, i) => (pick % 2 === 0 ? row : ownNamed(row, i)));
}

function ownNamed(row: unknown, number: number): unknown {
  if (typeof row === 'string') return `${row}${String(number)}`;
  if (typeof row === 'number') return row + number;
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return row;
  return Object.fromEntries(
    Object.entries(row).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === 'string' && value.length < 100 ? `${value}${String(number)}` : value,
    ]),
  );
}
