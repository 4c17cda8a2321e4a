import { expect, it } from 'vitest';
import { fullMonth } from './testing/full-month';
import { toPdf } from './to-pdf';

it('a month of fifty services is on paper within a second of CPU', async () => {
  const body = fullMonth(50);
  const look = { provider: 'Beheer Zuid BV', colour: '#1f4e79', logo: null };
  await toPdf({ body: fullMonth(1), hash: '', look }, 'nl');
  const before = process.cpuUsage();
  await toPdf({ body, hash: 'd'.repeat(64), look }, 'nl');
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000_000).toBeLessThan(1);
});
