import { collectorById } from '@nachtwacht/collectors';
import type { BackupReading, BackupRun } from '@nachtwacht/domain';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../values/random';
import { spec } from '../../testing/specs';
import { World } from '../../world/world';
import { runBackup } from './backup-run';
import { REPORTS, type ToolReport } from './tool-report';

const TOOLS = ['restic', 'borg', 'duplicati'] as const;
const STARTED = Date.UTC(2026, 10, 23, 1, 0, 0);
const FINISHED = STARTED + 4_000;
const collector = collectorById('backup-push')!;

/** A run with these faults, as it is reported. */
function reportOf(tool: (typeof TOOLS)[number], ...faults: readonly string[]): ToolReport {
  const world = new World([spec('backup-job', { backup: { tool, minuteOfDay: 60, gigabytes: 46 } })], 1);
  for (const fault of faults) world.cause('a-backup-job', fault);
  return REPORTS[tool](runBackup(world.device('a-backup-job'), STARTED, FINISHED, seededRandom(1)));
}

/** What the product's collector makes of it. */
function runOf(tool: string, { exitCode, body, contentType }: ToolReport): BackupRun {
  const message = {
    id: '1',
    receivedAt: new Date(FINISHED).toISOString(),
    signal: exitCode === null ? 'success' : 'exit',
    exitCode,
    runId: null,
    body,
    contentType,
  };
  const settings = collector.settings.parse({ tool, toolTimeZone: 'UTC' });
  const { report } = collector.map({
    answers: { messages: [message] },
    settings,
    now: FINISHED,
    memory: null,
  });
  return (report.observations[0]!.reading as BackupReading).runs[0]!;
}

describe.each(TOOLS)('the report of a make-believe %s', (tool) => {
  it.each([
    ['success', [], 'success'],
    ['a warning', ['warns'], 'warning'],
    ['a failure', ['fails'], 'failed'],
  ] as const)('tells of %s', (_rule, faults, outcome) => {
    expect(runOf(tool, reportOf(tool, ...faults))).toMatchObject({ outcome });
  });

  it('has a believable size and times', () => {
    const run = runOf(tool, reportOf(tool));
    expect(run.bytesProcessed).toBeGreaterThan(45e9);
    expect(run.files).toBeGreaterThan(10_000);
    expect(run.startedAt).toBe(new Date(STARTED).toISOString());
  });

  it('can be empty', () => {
    expect(runOf(tool, reportOf(tool, 'empty'))).toMatchObject({
      outcome: 'success',
      bytesProcessed: 0,
      files: 0,
    });
  });

  it('says what went wrong', () => {
    expect(runOf(tool, reportOf(tool, 'fails')).message).toMatch(/\w{4}/);
  });
});
