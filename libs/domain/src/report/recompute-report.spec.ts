import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NIGHT_STATUSES } from '../backup/night/night';
import { buildReport } from './build-report';
import { canonicalReport, readReport } from './canonical-report';
import { compareReports } from './compare-reports';
import { recomputeReport } from './recompute-report';
import type { ReportBody } from './report-body';
import { clock, COVER, entry, GOOD, hours, job, lot, march, service, workItem } from './report.builders';

const anyDetails = fc
  .record({
    statuses: fc.array(fc.constantFrom(...NIGHT_STATUSES), { minLength: 31, maxLength: 31 }),
    down: fc.nat(20_000),
    unknown: fc.nat(20_000),
    charged: fc.integer({ min: 1, max: 240 }),
    billed: fc.nat(100),
    elapsed: fc.integer({ min: 1, max: 7_200_000 }),
    isAgreed: fc.boolean(),
  })
  .map(({ statuses, down, unknown, charged, billed, elapsed, isAgreed }) => ({
    ...GOOD,
    backups: [job(march((day) => ({ status: statuses[day - 1] ?? 'unknown' })))],
    availability: isAgreed ? [service({ downMs: down, unknownMs: unknown })] : null,
    hours: hours({
      lots: [lot({ consumedMinutes: charged, closingMinutes: 240 - charged })],
      entries: [
        entry({
          parts: [
            { band: 'agreed', rawMinutes: 20, roundedMinutes: 20, factorPercent: 100, minutes: charged },
            { band: 'evening', rawMinutes: 30, roundedMinutes: 40, factorPercent: 150, minutes: 0 },
          ],
          travel: { rawMinutes: 10, factorPercent: 50, minutes: billed },
          chargedMinutes: charged + billed,
          takenFrom: [{ lot: 'lot-1', minutes: charged }],
          billedMinutes: billed,
        }),
      ],
    }),
    work: [
      workItem({
        response: clock({
          elapsedMs: elapsed,
          pausedMs: down,
          outcome: elapsed > 3_600_000 ? ('breached' as const) : ('met' as const),
        }),
      }),
    ],
  }));

test('a body follows from its details, also after it was written and read', () => {
  fc.assert(
    fc.property(anyDetails, (details) => {
      const body = buildReport(COVER, details);
      expect(recomputeReport(readReport(canonicalReport(body)))).toEqual([]);
    }),
  );
});

/** The paths of all numbers and texts below the first page and the totals. */
function leaves(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, each]) => leaves(each, [...path, name]));
  return value === null ? [] : [[...path]];
}

function altered(body: ReportBody, path: readonly string[]): ReportBody {
  return alteredAt(body, path) as ReportBody;
}

function alteredAt(value: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) return typeof value === 'number' ? value + 1 : `${String(value)} `;
  if (Array.isArray(value))
    return value.map((each: unknown, index) => (String(index) === name ? alteredAt(each, rest) : each));
  const object = value as Readonly<Record<string, unknown>>;
  return { ...object, [name]: alteredAt(object[name], rest) };
}

test('any number and any word of the first page and the totals that was altered is named', () => {
  fc.assert(
    fc.property(anyDetails, fc.nat(), (details, pick) => {
      const body = buildReport(COVER, details);
      const paths = [...leaves(body.firstPage, ['firstPage']), ...leaves(body.totals, ['totals'])];
      const path = paths[pick % paths.length] ?? [];
      expect(recomputeReport(altered(body, path)).map((each) => each.path)).toEqual([path.join('.')]);
    }),
  );
});

test('a published report keeps its words when a later program finds better ones, and its findings are held', () => {
  const body = buildReport(COVER, GOOD);
  const { sentences } = body.firstPage.safe;
  const withSafe = (safe: Partial<typeof body.firstPage.safe>): ReportBody => ({
    ...body,
    firstPage: { ...body.firstPage, safe: { ...body.firstPage.safe, ...safe } },
  });
  const reworded = withSafe({ sentences: sentences.map((each) => ({ ...each, nl: `${each.nl} (eerder)` })) });
  expect(sentences).not.toEqual([]);
  expect(recomputeReport(reworded)).not.toEqual([]);
  expect(recomputeReport(reworded, 'frozen')).toEqual([]);
  expect(recomputeReport(withSafe({ light: 'red' }), 'frozen')).not.toEqual([]);
  expect(recomputeReport(withSafe({ sentences: [] }), 'frozen')).not.toEqual([]);
});

test('any number of hours, clocks and availability that was altered in the details is noticed', () => {
  fc.assert(
    fc.property(anyDetails, fc.nat(), (details, pick) => {
      const body = buildReport(COVER, details);
      const { hours: h, work, availability } = body.details;
      const paths = leaves({ hours: h, work, availability }, ['details']).filter(
        (path) => typeof valueAt(body, path) === 'number' && path.at(-1) !== 'priority',
      );
      const path = paths[pick % paths.length] ?? [];
      expect(recomputeReport(altered(body, path)), path.join('.')).not.toEqual([]);
    }),
    { numRuns: 500 },
  );
});

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce((each, name) => (each as Readonly<Record<string, unknown>>)[name], value);
}

test('unknown is never green', () => {
  fc.assert(
    fc.property(anyDetails, (details) => {
      const { firstPage, totals } = buildReport(COVER, details);
      if (totals.backups.unknown > 0) expect(firstPage.safe.light).not.toBe('green');
      if (details.availability === null || totals.availability?.[0]?.verdict === 'not-provable')
        expect(firstPage.agreements.light).not.toBe('green');
    }),
  );
});

test('hours are conserved: what there was is used, settled, expired, carried or left', () => {
  fc.assert(
    fc.property(anyDetails, (details) => {
      const { hours: h } = buildReport(COVER, details).totals;
      expect(h && h.openingMinutes + h.grantedMinutes).toBe(
        h && h.consumedMinutes + h.settledMinutes + h.expiredMinutes + h.carriedMinutes + h.closingMinutes,
      );
      expect(h?.chargedMinutes).toBe(
        h && h.consumedMinutes + h.billedMinutes + h.owedMinutes + h.includedMinutes,
      );
    }),
  );
});

test.each<[string, (body: ReportBody) => Partial<ReportBody['details']>, string]>([
  [
    'an entry that does not add up',
    () => ({ hours: hours({ entries: [entry({ chargedMinutes: 91 })] }) }),
    'details.hours.entries.0.chargedMinutes',
  ],
  [
    'minutes from a lot that is not there',
    () => ({ hours: hours({ entries: [entry(), entry({ takenFrom: [{ lot: 'lot-2', minutes: 90 }] })] }) }),
    'details.hours.lots',
  ],
  [
    'a lot that closes otherwise',
    () => ({ hours: hours({ lots: [lot({ closingMinutes: 151 })] }) }),
    'details.hours.lots.0.closingMinutes',
  ],
  [
    'a target said to be kept that was not',
    () => ({ work: [workItem({ response: clock({ elapsedMs: 3_600_001 }) })] }),
    'details.work.0.response.outcome',
  ],
  [
    'downtime without an outage',
    () => ({ availability: [{ ...service({ downMs: 10 }), outages: [] }] }),
    'details.availability.0.outages',
  ],
])('details are held against themselves: %s', (_rule, over, path) => {
  const body = buildReport(COVER, GOOD);
  const wrong = buildReport(COVER, { ...GOOD, ...over(body) });
  expect(recomputeReport(wrong).map((each) => each.path)).toContain(path);
});

test('the text is the same whatever order the names came in', () => {
  const body = buildReport(COVER, GOOD);
  const { v, cover, firstPage, totals, details } = body;
  const turned: ReportBody = { totals, v, details, firstPage, cover };
  expect(canonicalReport(turned)).toBe(canonicalReport(body));
});

test('two months are compared by what they say', () => {
  const before = buildReport(COVER, GOOD);
  const after = buildReport(COVER, { ...GOOD, hours: null });
  expect(compareReports(before, before)).toEqual([]);
  const paths = compareReports(before, after).map(({ path }) => path);
  expect(paths).toContain('totals.hours');
  expect(paths).toContain('firstPage.hours.light');
  expect(paths.some((path) => path.startsWith('totals.backups'))).toBe(false);
});
