import { expect, it } from 'vitest';
import { momentOf } from '../../../shared/time-zone/moment-of';
import { planWindow } from './plan-window';

const NOW = Date.parse('2026-11-23T12:00:00.000Z');
const parse = (local: string, edge: 'start' | 'end') => momentOf(local, 'Europe/Amsterdam', edge);

it.each([
  [
    'an evening, by the clock on the wall',
    '2026-11-24T20:00',
    '2026-11-24T22:00',
    { ok: true, from: '2026-11-24T19:00:00.000Z', until: '2026-11-24T21:00:00.000Z' },
  ],
  ['one that has begun', '2026-11-23T12:30', '2026-11-23T14:00', { ok: true }],
  ['no beginning', '', '2026-11-24T22:00', { field: 'from', problem: 'not-a-moment' }],
  ['no end', '2026-11-24T20:00', '', { field: 'until', problem: 'not-a-moment' }],
  ['ends before it begins', '2026-11-24T20:00', '2026-11-24T19:00', { field: 'until', problem: 'backwards' }],
  ['is over', '2026-11-22T20:00', '2026-11-22T22:00', { field: 'until', problem: 'over' }],
])('%s', (_rule, from, until, expected) => {
  expect(planWindow({ from, until }, NOW, parse)).toMatchObject(expected);
});
