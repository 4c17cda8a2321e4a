import { expect, it } from 'vitest';
import { lateWork, work, workBefore } from './hours';
import { MonthDays, wall } from './month-days';
import { nights } from './nights';
import { observed, ROLES } from './observed';
import { workItems } from './work-items';

const MONTHS = Array.from({ length: 36 }, (_, index) => {
  const [year, month] = [2026 + Math.floor(index / 12), (index % 12) + 1];
  return new MonthDays(`${String(year)}-${String(month).padStart(2, '0')}`);
});

// Reckoned by hand for one month, it has to hold for whichever one ended last.
it.each(MONTHS.map((month) => [month.month, month] as const))('%s can be lived through', (_name, month) => {
  const [from, to] = [wall(month.first, '00:00'), wall(month.end, '00:00')];
  for (const role of ROLES) {
    const stretches = observed(month)[role];
    for (const [index, stretch] of stretches.entries()) {
      expect(stretch.to).toBeGreaterThan(stretch.from);
      expect(stretch.from).toBeGreaterThanOrEqual(stretches[index - 1]?.to ?? from);
      expect(stretch.to).toBeLessThanOrEqual(to);
    }
  }
  const booked = work(month).map(({ startedAt }) => Date.parse(startedAt));
  expect(Math.min(...booked)).toBeGreaterThanOrEqual(from);
  expect(Math.max(...booked)).toBeLessThan(to);
  // More work than hours comes last of what is done before the new version, whatever day the month begins on.
  const overdraft = work(month).find(({ place }) => place === 'on-site');
  const earlier = booked.filter((at) => at < wall(month.day(15), '00:00'));
  expect(Date.parse(overdraft?.startedAt ?? '')).toBe(Math.max(...earlier));
  // Goodwill expires on the 22nd: one thing alone is done while it lasts.
  const [begins, ends] = [wall(month.day(15), '00:00'), wall(month.day(22), '00:00')];
  expect(booked.filter((at) => at >= begins && at < ends)).toHaveLength(1);
  for (const entry of [...workBefore(month), lateWork(month)])
    expect(entry.startedAt.localeCompare(new Date(from).toISOString())).toBeLessThan(0);
  for (const { receivedAt, steps } of workItems(month)) {
    const moments = [receivedAt, ...steps.map(({ at }) => at)];
    expect(moments).toEqual([...moments].sort());
  }
  expect(nights(month)).toHaveLength(month.all.length);
  expect(nights(month).filter(({ status }) => status !== 'success')).toHaveLength(4);
});
