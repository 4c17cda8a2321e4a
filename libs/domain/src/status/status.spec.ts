import { expect, test } from 'vitest';
import { isProblem, PROBLEM_STATUSES, severity, STATUSES, worst, type Status } from './status';
import { verdict, worstVerdict } from './verdict';

test('from good to bad: ok, maintenance, warning, unknown, critical', () => {
  const sorted = [...STATUSES].sort((a, b) => severity(a) - severity(b));
  expect(sorted).toEqual(['ok', 'maintenance', 'warning', 'unknown', 'critical']);
});

test.each<[string, Status[], Status]>([
  ['nothing is ok', [], 'ok'],
  ['one bad check makes the whole bad', ['ok', 'critical', 'warning'], 'critical'],
  ['what can not be seen may be broken', ['warning', 'unknown', 'ok'], 'unknown'],
  ['what is not watched is not good', ['ok', 'maintenance'], 'maintenance'],
  ['a problem shows through maintenance', ['maintenance', 'warning'], 'warning'],
])('worst: %s', (_rule, statuses, expected) => {
  expect(worst(statuses)).toBe(expected);
});

test('a problem asks for a person: everything but ok and maintenance, the worst named first', () => {
  expect(STATUSES.filter(isProblem).sort((a, b) => severity(b) - severity(a))).toEqual(PROBLEM_STATUSES);
});

test('of equally bad verdicts the first is told', () => {
  const full = verdict('warning', 'above-limit', { value: 91, limit: 90, unit: 'percent' });
  const odd = verdict('warning', 'state', { value: 'odd' });
  const good = verdict('ok', 'within-limits', { value: 1, unit: 'percent' });
  expect(worstVerdict(good, full, odd)).toBe(full);
  expect(worstVerdict(odd, full)).toBe(odd);
});
