import { collectorById } from '@nachtwacht/collectors';
import type { BackupReading } from '@nachtwacht/domain';
import { describe, expect, it } from 'vitest';
import { BackupSource, type SourceOutcome } from '../backup-source/backup-source';
import { duplicatiReport } from './duplicati-report';

const LAST_NIGHT = Date.UTC(2026, 10, 21, 21);
const collector = collectorById('duplicati')!;

/** What the product makes of the reports of all runs of a source, sent to one address. */
function told(source: BackupSource, form: 'json' | 'form' = 'json') {
  const reports = source.jobs.flatMap((job) =>
    job.runs.flatMap((run) => duplicatiReport(job, run, form) ?? []),
  );
  const messages = reports.map((report, i) => ({
    id: String(i),
    receivedAt: new Date(LAST_NIGHT + 7_200_000 + i).toISOString(),
    signal: 'success',
    exitCode: null,
    runId: null,
    ...report,
  }));
  const { report } = collector.map({ answers: { messages }, settings: {}, now: 0, memory: null });
  const jobs = report.assets.filter(({ kind }) => kind === 'backup-job').map(({ name }) => name);
  const outcomes = report.observations
    .filter(({ aspect }) => aspect === 'backup')
    .map(({ reading }) => (reading as BackupReading).runs.map(({ outcome }) => outcome));
  return { jobs: jobs.toSorted(), outcomes };
}

function sourceWith(...outcomes: readonly SourceOutcome[]): BackupSource {
  const source = new BackupSource();
  const job = source.addJob({ name: 'Agenda', machine: 'BALIE-1' });
  for (const [i, outcome] of outcomes.entries())
    source.addRun(job, { startedAt: LAST_NIGHT + i * 60_000, outcome, message: 'the disk is full' });
  return source;
}

describe.each(['json', 'form'] as const)('a report as %s', (form) => {
  it.each([
    ['success', 'success'],
    ['warning', 'warning'],
    ['failed', 'failed'],
    ['blocked', 'failed'],
    ['new-word', 'unknown'],
  ] as const)('of a run that is %s is told as %s', (outcome, expected) => {
    expect(told(sourceWith(outcome), form)).toEqual({ jobs: ['Agenda'], outcomes: [[expected]] });
  });

  it.each(['running', 'missed'] as const)('is not sent of a run that is %s', (outcome) => {
    expect(told(sourceWith(outcome), form).jobs).toEqual([]);
  });
});

it('a run that was interrupted is a warning', () => {
  expect(told(sourceWith('cancelled')).outcomes).toEqual([['warning']]);
});

it('several jobs of a computer at one address are several jobs, also where their names are alike', () => {
  const source = sourceWith('success', 'failed');
  for (const name of ['Agenda', 'Post']) {
    const job = source.addJob({ name, machine: 'BALIE-1' });
    source.addRun(job, { startedAt: LAST_NIGHT, outcome: 'success' });
  }
  const { jobs, outcomes } = told(source);
  expect(jobs).toEqual(['Agenda', 'Agenda', 'Post']);
  expect(outcomes.toSorted((a, b) => b.length - a.length)).toEqual([
    ['success', 'failed'],
    ['success'],
    ['success'],
  ]);
});
