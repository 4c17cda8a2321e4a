import {
  MS_PER_DAY,
  MS_PER_MINUTE,
  USUAL_AGREEMENT_TERMS,
  type AgreementVersion,
  type Status,
} from '@nachtwacht/domain';
import { localPeriodOf } from '@nachtwacht/domain/time';
import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { AvailabilityFacts, KnownExclusion, MeasuredAsset } from './availability-store';
import { measureServices, type MeasuredService } from './measure-service';

const ROUNDS = Number(process.env['SPEED_ROUNDS'] ?? 7);
const ZONE = 'Europe/Amsterdam';
const YEAR = localPeriodOf('year', '2027-01-01', ZONE);
const ASSETS = 3;
/** About as many as a check has that changes four times a day. */
const INTERVALS = 1_500;

/** Warnings of some minutes, each hundredth an outage, each fiftieth a time of which nothing is known. */
function asset(number: number): MeasuredAsset {
  const step = (YEAR.to - YEAR.from) / INTERVALS;
  const at = (index: number) => Math.round(YEAR.from + step * index + number * MS_PER_MINUTE);
  const intervals = Array.from({ length: INTERVALS }, (_, index) => ({
    from: at(index),
    to: index === INTERVALS - 1 ? null : at(index + 1),
    status: statusOf(index),
  }));
  const works = Array.from({ length: 24 }, (_, index) => {
    const from = YEAR.from + (index * 15 + 3) * MS_PER_DAY + 9 * 60 * MS_PER_MINUTE;
    return {
      id: `work ${String(number)}.${String(index)}`,
      reason: 'replacement',
      from,
      to: from + 90 * MS_PER_MINUTE,
      announcedAt: from - 5 * MS_PER_DAY,
      cancelledAt: null,
    };
  });
  const there = { from: YEAR.from - MS_PER_DAY, to: null };
  return {
    id: String(number),
    name: `asset ${String(number)}`,
    service: 'internet',
    there,
    checks: [{ there, intervals }],
    works,
  };
}

function statusOf(index: number): Status {
  if (index % 2 === 0) return 'ok';
  if (index % 100 === 51) return 'critical';
  return index % 50 === 11 ? 'unknown' : 'warning';
}

function exclusion(number: number): KnownExclusion {
  const from = YEAR.from + (number * 49 + 10) * MS_PER_DAY + 10 * 60 * MS_PER_MINUTE;
  return {
    id: String(number),
    customerId: 'c',
    service: 'internet',
    from: new Date(from).toISOString(),
    to: new Date(from + 4 * 60 * MS_PER_MINUTE).toISOString(),
    type: 'customer-power',
    reason: 'the power was off',
    evidence: '',
    by: 'a',
    proposedBy: 'A',
    proposedAt: new Date(from).toISOString(),
    decisions: [{ decision: 'agreed', note: '', by: 'B', at: new Date(from).toISOString() }],
  };
}

const version = (number: number, from: string, until: string | null): AgreementVersion => ({
  version: number,
  from,
  until,
  terms: {
    ...USUAL_AGREEMENT_TERMS,
    availability: [{ service: 'internet', per100000: 99_000, group: 'all-of', degraded: 'up' }],
  },
});

const facts: AvailabilityFacts = {
  now: YEAR.to,
  agreements: [version(1, '2026-01-01', '2027-06-14'), version(2, '2027-06-15', null)],
  assets: Array.from({ length: ASSETS }, (_, number) => asset(number)),
  exclusions: Array.from({ length: 6 }, (_, number) => exclusion(number)),
};

function cpuMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

it('a year of one promise is reckoned in less than 20 ms of CPU', { timeout: 60_000 }, () => {
  let last: readonly MeasuredService[] = [];
  const reckoned = Array.from({ length: ROUNDS + 3 }, () =>
    cpuMs(() => (last = measureServices(facts, YEAR, ZONE))),
  ).slice(3);
  const report = process.env['SPEED_REPORT'];
  if (report !== undefined)
    writeFileSync(report, JSON.stringify({ intervals: ASSETS * INTERVALS, reckoned }));

  const [one] = last;
  expect(one?.availability.days).toHaveLength(365);
  expect(one?.availability.outages.length).toBeGreaterThan(10);
  expect(one?.availability.sums.excluded).toBeGreaterThan(0);
  expect(reckoned.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)]).toBeLessThan(20);
});
