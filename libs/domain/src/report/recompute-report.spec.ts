import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NIGHT_STATUSES } from '../backup/night/night';
import { buildReport } from './build-report';
import { canonicalReport, readReport } from './canonical-report';
import { compareReports } from './compare-reports';
import { recomputeReport } from './recompute-report';
import type { ReportBody } from './report-body';
import { COVER, GOOD, hours, job, march, service } from './report.builders';

const anyDetails = fc
  .record({
    statuses: fc.array(fc.constantFrom(...NIGHT_STATUSES), { minLength: 31, maxLength: 31 }),
    down: fc.nat(20_000),
    unknown: fc.nat(20_000),
    charged: fc.nat(500),
    isAgreed: fc.boolean(),
  })
  .map(({ statuses, down, unknown, charged, isAgreed }) => ({
    ...GOOD,
    backups: [job(march((day) => ({ status: statuses[day - 1] ?? 'unknown' })))],
    availability: isAgreed ? [service({ downMs: down, unknownMs: unknown })] : null,
    hours: hours({
      entries: [
        { ...hours().entries[0]!, chargedMinutes: charged, overdrawnMinutes: Math.max(0, charged - 240) },
      ],
    }),
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

test('hours are conserved: what there was is used, expired or left', () => {
  fc.assert(
    fc.property(anyDetails, (details) => {
      const { hours: h } = buildReport(COVER, details).totals;
      expect(h && h.openingMinutes + h.grantedMinutes).toBe(
        h && h.chargedMinutes - h.overdrawnMinutes + h.expiredMinutes + h.closingMinutes,
      );
    }),
  );
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
