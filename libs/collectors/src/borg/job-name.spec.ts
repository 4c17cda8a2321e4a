import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jobNameOf, prefixesIn } from './job-name';

describe('the job of an archive, by its name', () => {
  it.each([
    ['the usual way to write a moment', 'srv-db01-2026-11-22T09:43:44', 'srv-db01'],
    ['with a fraction of a second', 'web-2026-11-22T09:43:44.123456', 'web'],
    ['with a zone', 'web-2026-11-22T09:43:44+01:00', 'web'],
    ['of UTC', 'web-2026-11-22T09:43:44Z', 'web'],
    ['dashes all the way', 'laptop-2026-11-22-094344', 'laptop'],
    ['without any', 'laptop_202611220943', 'laptop'],
    ['a date alone', 'home-2026-11-22', 'home'],
    ['a date as the Dutch write it', 'home-22-11-2026', 'home'],
    ['with points', 'home.2026.11.22_09.43', 'home'],
    ['with a blank', 'home 2026-11-22 09:43', 'home'],
    ['seconds since 1970', 'db-1795340624', 'db'],
    ['nothing but a moment', '2026-11-22T09:43:44', ''],
    ['a number that belongs to the name', 'server1-2026-11-22', 'server1'],
    ['a number after a dash that belongs to the name', 'server-1-2026-11-22', 'server-1'],
    ['a number that counts', 'db-17', 'db-17'],
    ['no moment at all', 'before-the-move', 'before-the-move'],
    ['a moment in the middle', 'db-2026-11-22-full', 'db-2026-11-22-full'],
  ])('%s: %s', (_rule, name, job) => {
    expect(jobNameOf(name, [])).toBe(job);
  });

  it('is the longest listed beginning that fits', () => {
    const prefixes = prefixesIn('db-, db-big-,web');
    expect(jobNameOf('db-big-2026-11-22', prefixes)).toBe('db-big-');
    expect(jobNameOf('db-2026-11-22', prefixes)).toBe('db-');
    expect(jobNameOf('mail-2026-11-22', prefixes)).toBe('mail');
  });

  it('is the same for every night of a job, and found quickly in any name', () => {
    const moment = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 19));
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,12}(?:-[a-z0-9]{1,6}){0,2}$/), moment, (job, at) => {
        expect(jobNameOf(`${job}-${at}`, [])).toBe(job);
      }),
    );
    const startedAt = performance.now();
    for (const text of ['-', '1', '-1', '2026-11-22', '20', '.', ':', '2026-11-22T09:'])
      jobNameOf(text.repeat(100_000), []);
    expect(performance.now() - startedAt).toBeLessThan(500);
  });
});
