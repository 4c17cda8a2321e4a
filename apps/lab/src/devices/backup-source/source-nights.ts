import { daysAfter, localDateOf } from '@nachtwacht/domain/time';
import type { DataFile } from '../../store/data-file';
import type { LabData } from '../../store/lab-data';
import type { Device, SourceJobSpec } from '../../world/device';
import type { World } from '../../world/world';
import { BackupSource, SOURCE_TROUBLES, type SourceJob, type SourceRun } from './backup-source';
import { dueOf, endedAs, lastNightAt, runByHand, runsOfNight, ZONE } from './night-runs';

export interface SourceNightsOptions {
  readonly world: World;
  readonly file: DataFile;
  readonly seed: number;
  readonly clock: () => number;
}

type Touch = LabData['touchedNights'][string][string];
type JobFault = Touch['fault'];

/** Nights before the lab was made that its sources remember, and nights that they keep. */
const NIGHTS_BEFORE = 17;
const NIGHTS_KEPT = 31;
const JOB_FAULTS: readonly JobFault[] = ['hangs', 'fails', 'blocked'];
const STORED_SHARE = 0.9;
const GROWTH_PER_NIGHT = 0.001;

/**
 * The sources of backups of all practices. What they know at a moment follows from the seed, the day on which the lab
 * was made and what people did since, so that no restart changes a past.
 */
export class SourceNights {
  private readonly sources = new Map<string, BackupSource>();
  private readonly anchor: string;

  constructor(private readonly options: SourceNightsOptions) {
    this.anchor = lastNightAt(options.file.data.bornAt);
    for (const { spec } of options.world.devices.values())
      if (spec.source !== undefined) this.sources.set(spec.id, new BackupSource());
  }

  /** What a source knows by now. */
  source(id: string): BackupSource {
    const source = this.sources.get(id);
    if (source === undefined) throw new Error(`${id} is no source of backups`);
    const device = this.options.world.device(id);
    for (const trouble of SOURCE_TROUBLES)
      if (device.has(trouble)) source.cause(trouble);
      else source.cure(trouble);
    source.replaceJobs(this.jobsOf(id));
    return source;
  }

  /** A fault of a job holds for the run that is under way, and for those that begin while it is there. */
  tick(): void {
    const now = this.options.clock();
    for (const { device, job } of this.jobDevices()) {
      const fault = JOB_FAULTS.find((one) => device.has(one));
      if (fault === undefined) continue;
      const dates = [localDateOf(now, ZONE), daysAfter(localDateOf(now, ZONE), -1)];
      const date = dates.find((one) => this.planned(job, one).some((run) => isUnderWay(run, now)));
      const { touchedNights } = this.options.file.data;
      if (date === undefined || touchedNights[device.spec.id]?.[date] !== undefined) continue;
      this.options.file.change((data) => {
        (data.touchedNights[device.spec.id] ??= {})[date] = { fault, at: now };
      });
    }
  }

  /** Runs a job now. False when it can't: it runs already, its source does not know it, or its site is dark. */
  start(device: Device): boolean {
    const { world, clock, file } = this.options;
    const job = device.spec.sourceJob;
    if (job === undefined || device.has('vanishes') || world.isDark(device)) return false;
    const now = clock();
    const last = this.begun(device, job, now).at(-1);
    // One that hangs is broken off, once it is cured of that.
    const canGo =
      last === undefined || !isUnderWay(last, now) || (last.endedAt === null && !device.has('hangs'));
    if (!canGo) return false;
    const fault = JOB_FAULTS.find((one) => device.has(one)) ?? null;
    file.change((data) => {
      (data.runsByHand[device.spec.id] ??= []).push({ at: now, fault });
    });
    return true;
  }

  private jobsOf(source: string): readonly SourceJob[] {
    const now = this.options.clock();
    return this.jobDevices()
      .filter(({ device, job }) => job.source === source && !device.has('vanishes'))
      .map(({ device, job }) => this.job(device, job, now));
  }

  private jobDevices(): readonly { readonly device: Device; readonly job: SourceJobSpec }[] {
    return [...this.options.world.devices.values()].flatMap((device) =>
      device.spec.sourceJob === undefined ? [] : [{ device, job: device.spec.sourceJob }],
    );
  }

  private job(device: Device, job: SourceJobSpec, now: number): SourceJob {
    const begun = this.begun(device, job, now);
    const nights = Math.max(0, Math.floor((now - dueOf(this.anchor)) / 86_400_000) + NIGHTS_BEFORE);
    const share = job.story === 'over-quota' ? 1 : STORED_SHARE;
    return {
      id: job.number,
      name: job.name,
      machine: job.machine,
      kind: '',
      isEnabled: true,
      stored: Math.round(job.gigabytes * 1e9 * share * (1 + GROWTH_PER_NIGHT * nights)),
      runs: begun.map((run, index) => seenAt(run, begun[index + 1], now)),
    };
  }

  /** Runs that have begun, oldest first, each with the end that it will have. */
  private begun(device: Device, job: SourceJobSpec, now: number): readonly SourceRun[] {
    const { touchedNights, runsByHand } = this.options.file.data;
    const touches = touchedNights[device.spec.id] ?? {};
    const today = localDateOf(now, ZONE);
    const first = [daysAfter(this.anchor, -NIGHTS_BEFORE), daysAfter(today, -NIGHTS_KEPT)].toSorted().at(-1);
    const runs: SourceRun[] = [];
    for (let date = first ?? today; date <= today; date = daysAfter(date, 1))
      runs.push(...touched(this.planned(job, date), touches[date]));
    for (const { at, fault } of runsByHand[device.spec.id] ?? []) {
      const run = runByHand(job, at);
      runs.push(fault === null ? run : touchedRun(run, { fault, at }));
    }
    return runs
      .filter(({ startedAt }) => startedAt <= now)
      .toSorted((one, other) => one.startedAt - other.startedAt);
  }

  private planned(job: SourceJobSpec, date: string): readonly SourceRun[] {
    return runsOfNight({ job, date, anchor: this.anchor, seed: this.options.seed });
  }
}

function isUnderWay({ startedAt, endedAt }: SourceRun, now: number): boolean {
  return startedAt <= now && (endedAt === null || now < endedAt);
}

function touched(runs: readonly SourceRun[], touch: Touch | undefined): readonly SourceRun[] {
  if (touch === undefined) return runs;
  return runs
    .filter(({ startedAt }) => startedAt <= touch.at)
    .map((run) => (isUnderWay(run, touch.at) ? touchedRun(run, touch) : run));
}

const MINUTE_MS = 60_000;

function touchedRun(run: SourceRun, { fault, at }: Touch): SourceRun {
  if (fault === 'hangs') return { ...run, endedAt: null, outcome: 'running' };
  const endedAt = Math.max(at, run.startedAt + MINUTE_MS);
  return endedAs(run, fault === 'fails' ? 'failed' : 'blocked', endedAt);
}

/** One that never ends is broken off when the next begins. */
function seenAt(run: SourceRun, next: SourceRun | undefined, now: number): SourceRun {
  if (run.endedAt === null && next !== undefined) return endedAs(run, 'failed', next.startedAt - 1_000);
  if (run.endedAt !== null && run.endedAt <= now) return run;
  return { ...run, outcome: 'running', endedAt: null, message: '' };
}
