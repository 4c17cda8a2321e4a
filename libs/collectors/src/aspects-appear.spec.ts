import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COLLECTORS } from './registry';

/** Aspects of which a recorded case of the collector holds an observation. */
function reported(id: string): ReadonlySet<string> {
  const folder = join(import.meta.dirname, id, 'cases');
  const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const aspects = cases.flatMap(({ name }) => {
    const files = readdirSync(join(folder, name));
    if (!files.includes('expected.json')) return [];
    const expected = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')) as {
      observations?: readonly { aspect: string }[];
    };
    return (expected.observations ?? []).map(({ aspect }) => aspect);
  });
  return new Set(aspects);
}

const JOB_OBSERVATIONS = readFileSync(
  join(import.meta.dirname, '../../collector-kit/src/backup-jobs/job-observations.ts'),
  'utf8',
);

/**
 * Is the aspect written by a map of the collector? For what no recorded case happens to hold: a fan of one model, a
 * disk of another.
 */
function isWritten(id: string, aspect: string): boolean {
  const folder = join(import.meta.dirname, id);
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !file.endsWith('aspects.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  const written = new RegExp(`['"\\s{]${aspect}['":,]`);
  // Backup jobs are put together in one place for all who tell of them.
  const shared = sources.some((source) => source.includes('jobObservations')) ? [JOB_OBSERVATIONS] : [];
  return [...sources, ...shared].some((source) => written.test(source));
}

describe('the page of coverage promises nothing that can never come', () => {
  it.each(COLLECTORS.map((collector) => [collector.id, collector] as const))(
    '%s: each aspect that it declares is reported in a recorded case, or at least written',
    (id, { aspects }) => {
      const seen = reported(id);
      expect(Object.keys(aspects).filter((name) => !seen.has(name) && !isWritten(id, name))).toEqual([]);
    },
  );
});
