const nested = (depth: number): unknown => {
  let value: unknown = 'deep';
  for (let i = 0; i < depth; i++) value = i % 2 === 0 ? [value] : { a: value };
  return value;
};

/** Numbers that no field expects, and those at which widths end. */
export const HOSTILE_NUMBERS: readonly number[] = [
  0,
  -1,
  -0,
  0.5,
  -273.15,
  255,
  65_535,
  2 ** 31 - 1,
  -(2 ** 31),
  2 ** 32 - 1,
  2 ** 32,
  Number.MAX_SAFE_INTEGER + 2,
  -Number.MAX_SAFE_INTEGER,
  1e18,
  1.7e308,
  5e-324,
  -9e15,
];

/** Texts that are no number, no moment and no word of any device, or that hurt whoever shows or stores them. */
export const HOSTILE_TEXTS: readonly string[] = [
  '',
  ' ',
  'NaN',
  '-Inf',
  '-1e999',
  '1e400',
  '0x1f',
  '٣',
  '9'.repeat(400),
  '99999999999999999999',
  '-0.0000001',
  '1,5',
  'zork',
  'OK ',
  'ok\u0000',
  'unknown(0)',
  'N/A',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  '\u0000\u001b[31m<script>alert(1)</script>\ud800',
  '\u202egnp.exe',
  '👩‍👩‍👧‍👦 é ǆ ß',
  '\uDFFF\uD800',
  '%s%n${x}{{y}}',
  "'; drop table x; --",
  '../../../etc/passwd',
  '2026-13-45T99:99:99Z',
  '+275760-09-13T00:00:00.001Z',
  '0000-00-00 00:00:00',
  '1/2/3',
  'v.-.-',
  '7.4.5.6.7.8.9.10',
  '-'.repeat(3_000),
  '1.'.repeat(3_000),
  '('.repeat(3_000),
  'a, '.repeat(3_000),
  ' '.repeat(9_000) + 'x',
  'x'.repeat(20_000),
];

const polluted = (): unknown =>
  JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}') as unknown;

/** What a device may put where a field should be. Made anew each time where it is large. */
export const HOSTILE_VALUES: readonly (() => unknown)[] = [
  () => null,
  () => undefined,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => true,
  () => false,
  () => [],
  () => ({}),
  () => [null, [[]], {}],
  polluted,
  () => [polluted()],
  () => nested(5_000),
  () => Array.from({ length: 3_000 }, (_, i) => ({ id: i, name: `n${String(i)}` })),
  () => ({ length: 4_294_967_295 }),
  () => ({ toString: 'x', valueOf: 1, toJSON: 'x' }),
];

/** One of a list, by any natural number. */
export function pickOf<T>(list: readonly T[], pick: number): T {
  if (list.length === 0) throw new Error('nothing to pick from');
  return list[pick % list.length] as T;
}
