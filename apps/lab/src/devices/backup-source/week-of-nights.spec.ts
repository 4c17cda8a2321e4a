import type { NightStatus, NightVerdict, BackupRun } from '@nachtwacht/domain';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlannedConnection } from '../../enrol/plan';
import type { Lab } from '../../lab';
import { judgedNights, readSource } from '../../testing/judged-nights';
import { runningLab } from '../../testing/running-lab';
import { DataFile } from '../../store/data-file';
import { deviceSpecs } from '../../world/device-specs';
import { World } from '../../world/world';
import { duplicatiReport } from '../duplicati/duplicati-report';
import { SourceNights } from './source-nights';

/** A Monday morning in Amsterdam. */
const MONDAY = Date.UTC(2026, 10, 23, 8);
const DAY_MS = 86_400_000;
const SEED = 1;

let folder: string;
let lab: Lab;
let now: number;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nachtwacht-lab-'));
  now = MONDAY;
  lab = await runningLab(folder, { clock: () => now, seed: SEED });
});
afterAll(async () => {
  await lab.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Another look at the same nights, for what is not asked but reports by itself. */
function nights(): SourceNights {
  const file = DataFile.open(mkdtempSync(join(folder, 'again-')), MONDAY);
  return new SourceNights({ world: new World(deviceSpecs(), SEED), file, seed: SEED, clock: () => now });
}

function reportsOf(computer: string): readonly object[] {
  const reports = nights()
    .source(computer)
    .jobs.flatMap((job) => job.runs.flatMap((run) => duplicatiReport(job, run) ?? []));
  const receivedAt = new Date(now).toISOString();
  return reports.map((report, index) => ({
    ...{ id: String(index), receivedAt, signal: 'success', exitCode: null, runId: null },
    ...report,
  }));
}

const sources = (): readonly PlannedConnection[] =>
  lab.plan.connections.filter(({ assets }) => assets.some(({ backup }) => backup !== undefined));

async function runsOf(connection: PlannedConnection): Promise<ReadonlyMap<string, readonly BackupRun[]>> {
  const messages = connection.collector === 'duplicati' ? reportsOf(connection.device) : [];
  const outcome = await readSource(connection, now, messages);
  if (!outcome.ok) throw new Error(`${connection.name}: ${outcome.fault.class}`);
  const { assets, observations } = outcome.mapped.report;
  const runs = connection.assets.map(({ device, isMeant }) => {
    const unseen = { firstSeenAt: '', lastSeenAt: '', assetId: null, customerId: null };
    const seen = assets.filter((asset) =>
      isMeant({
        ...asset,
        facts: { ...asset.facts },
        ...unseen,
        ignored: false,
        ignoredReason: null,
        notOurs: false,
      }),
    );
    expect(seen, `${device} at ${connection.name}`).toHaveLength(1);
    const told = observations.find(({ asset, aspect }) => asset === seen[0]?.key && aspect === 'backup');
    return [device, told?.reading.kind === 'backup' ? told.reading.runs : []] as const;
  });
  return new Map(runs);
}

/** Runs by id, by device: what was told once is kept, as the product does. */
const kept = new Map<string, Map<string, BackupRun>>();

type Judged = ReadonlyMap<string, ReadonlyMap<string, NightVerdict>>;

/** What every night of every job came to, by device and date, as far back as each source told. */
async function judged(): Promise<Judged> {
  const verdicts = new Map<string, ReadonlyMap<string, NightVerdict>>();
  for (const connection of sources()) {
    const runs = await runsOf(connection);
    for (const { device, backup } of connection.assets) {
      if (backup === undefined) continue;
      const known = kept.get(device) ?? new Map<string, BackupRun>();
      for (const run of runs.get(device) ?? []) known.set(run.id, run);
      kept.set(device, known);
      const days = Math.round((now - MONDAY) / DAY_MS);
      verdicts.set(device, judgedNights(backup.job, [...known.values()], backup.nights + days, now));
    }
  }
  return verdicts;
}

/** What the last night shows of each story: its status, and the first reason. */
const LAST_NIGHT: readonly (readonly [job: string, status: NightStatus, reason: string])[] = [
  ['gouda-veeam-praktijk', 'success', 'run-good'],
  ['gouda-veeam-dossiers', 'success-after-retry', 'after-retry'],
  ['gouda-veeam-beelden', 'failed', 'run-failed'],
  ['gouda-veeam-telefonie', 'warning', 'too-long'],
  ['gouda-balie-documenten', 'warning', 'run-warning'],
  ['gouda-balie-agenda', 'warning', 'nothing-new'],
  ['woerden-cove-dc01', 'blocked', 'run-blocked'],
  ['woerden-cove-spreekkamer', 'success', 'run-good'],
  ['woerden-acronis-his', 'unknown', 'unclear'],
  ['woerden-acronis-laptop', 'offline-expected', 'switched-off'],
  ['schoonhoven-nas-praktijk', 'running-late', 'still-running'],
  ['schoonhoven-nas-domein', 'missed', 'no-run'],
  ['culemborg-pbs-rds', 'warning', 'size-dropped'],
  ['culemborg-pbs-apotheek', 'warning', 'empty'],
  ['culemborg-pbs-bestanden', 'success', 'run-good'],
  ['culemborg-ahsay-fysio', 'warning', 'run-warning'],
  ['culemborg-ahsay-vianen', 'success', 'run-good'],
];

describe('on the morning of the first day', () => {
  let verdicts: Judged;
  beforeAll(async () => {
    now = MONDAY;
    verdicts = await judged();
  }, 30_000);

  it.each(LAST_NIGHT)('%s is %s', (device, status, reason) => {
    const verdict = verdicts.get(device)?.get('2026-11-22');
    expect([verdict?.status, verdict?.reasons[0]?.code]).toEqual([status, reason]);
  });

  it('a backup of working days is not expected on a Sunday', () => {
    const ofJob = verdicts.get('schoonhoven-nas-boekhouding');
    expect([...(ofJob ?? [])].map(([date, { status }]) => [date.slice(5), status])).toEqual(
      ['11-16', '11-17', '11-18', '11-19', '11-20'].map((date) => [date, 'success']),
    );
  });

  it('a failure is three nights old, and a warning that nobody acts on two weeks', () => {
    const statuses = [...(verdicts.get('gouda-veeam-beelden')?.values() ?? [])].map(({ status }) => status);
    expect(statuses.slice(-4)).toEqual(['success', 'failed', 'failed', 'failed']);
    const reasons = verdicts.get('gouda-balie-documenten')?.get('2026-11-22')?.reasons;
    expect(reasons?.map(({ code }) => code)).toContain('same-warning');
  });

  it('no night is missed or unknown but those that a story is about', () => {
    const odd = [...verdicts].flatMap(([device, ofJob]) =>
      [...ofJob.values()].flatMap(({ status }) => (['missed', 'unknown'].includes(status) ? [device] : [])),
    );
    expect(new Set(odd)).toEqual(new Set(['woerden-acronis-his', 'schoonhoven-nas-domein']));
  });
});

describe('three days later', () => {
  it('every job went on by itself, and no night became another', { timeout: 60_000 }, async () => {
    now = MONDAY;
    const before = await judged();
    now = MONDAY + 3 * DAY_MS;
    const after = await judged();
    for (const [device, ofJob] of before) {
      for (const [date, { status }] of ofJob) {
        const later = after.get(device)?.get(date)?.status ?? status;
        // What still ran has ended since.
        expect([device, date, later]).toEqual([device, date, status === 'running-late' ? 'success' : status]);
      }
      const isDead = device === 'schoonhoven-nas-domein';
      expect([device, after.get(device)?.get('2026-11-25')?.status === 'missed']).toEqual([device, isDead]);
    }
  });
});
