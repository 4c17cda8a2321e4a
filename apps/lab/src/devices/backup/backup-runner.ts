import { lastDue, type DayLength } from '../../scenario/lab-clock';
import { between, seededRandom, type Random } from '../../values/random';
import type { Device } from '../../world/device';
import type { World } from '../../world/world';
import { runBackup } from './backup-run';
import { pause, push, type PushResult } from './push-client';
import { REPORTS } from './tool-report';

export interface BackupRunnerOptions {
  readonly world: World;
  readonly dayMinutes: DayLength;
  readonly seed: number;
  readonly clock: () => number;
  /** Where a job reports to; undefined while it is not connected. */
  readonly pushUrl: (job: string) => string | undefined;
  /** The product does not know the address of this job any more. */
  readonly forgetPushUrl: (job: string) => void;
  /** Real time of the last run, epoch milliseconds; undefined before the first. */
  readonly lastRun: (job: string) => number | undefined;
  readonly rememberRun: (job: string, at: number) => void;
  /** How long a run takes, in milliseconds: from, to. */
  readonly duration?: readonly [number, number];
}

const DURATION_MS = [2_000, 6_000] as const;
/** After a message that could not be delivered. */
const RETRY_RUN_MS = 30_000;
const NEVER = 0;

/**
 * Runs the jobs when they are due, and again as soon as a fault is cured, as an engineer would. A job that was due
 * while the lab was off, or its site dark, runs late.
 */
export class BackupRunner {
  private readonly random: Random;
  private readonly running = new Map<string, Promise<void>>();
  private readonly notBefore = new Map<string, number>();
  private readonly stopping = new AbortController();

  constructor(private readonly options: BackupRunnerOptions) {
    this.random = seededRandom(options.seed);
    options.world.onChange(({ device, kind }) => {
      if (device.spec.kind === 'backup-job' && kind === 'cured') this.start(device);
    });
  }

  /** Starts what is due and has not run yet. */
  tick(): void {
    const { world, lastRun, clock, dayMinutes } = this.options;
    for (const device of world.devices.values()) {
      const { backup, id } = device.spec;
      if (backup === undefined || device.has('never-comes')) continue;
      if (clock() < (this.notBefore.get(id) ?? NEVER)) continue;
      if ((lastRun(id) ?? NEVER) < lastDue(clock(), backup.minuteOfDay, dayMinutes)) this.start(device);
    }
  }

  /** Runs a job now. False when it can't: it runs already, is not connected, or its site is dark. */
  start(device: Device): boolean {
    const { id } = device.spec;
    const url = this.options.pushUrl(id);
    if (url === undefined || this.running.has(id) || this.options.world.isDark(device)) return false;
    this.options.rememberRun(id, this.options.clock());
    const run = this.run(device, url).finally(() => this.running.delete(id));
    this.running.set(id, run);
    return true;
  }

  /** Waits for what runs now, at most until its message was tried once. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.running.values());
  }

  private async run(device: Device, url: string): Promise<void> {
    const { clock, duration = DURATION_MS } = this.options;
    const { signal } = this.stopping;
    const startedAt = clock();
    const tool = device.spec.backup?.tool ?? 'restic';
    // Duplicati knows no run id; its end finds the open run by itself.
    const rid = tool === 'duplicati' ? '' : `?rid=${crypto.randomUUID()}`;
    const begun = await push({ url: `${url}/start${rid}` }, signal);
    if (begun !== 'delivered') {
      this.undelivered(device, begun);
      return;
    }

    await pause(between(this.random, ...duration), signal);
    // A run that the end of the lab cut short is made up for after its next start.
    if (signal.aborted) {
      this.options.rememberRun(device.spec.id, NEVER);
      return;
    }
    if (device.has('hangs')) return;
    const report = REPORTS[tool](runBackup(device, startedAt, clock(), this.random));
    const ending = report.exitCode === null ? url : `${url}/${report.exitCode}${rid}`;
    const ended = await push({ url: ending, body: report.body, contentType: report.contentType }, signal);
    if (ended !== 'delivered') this.undelivered(device, ended);
  }

  private undelivered({ spec }: Device, result: Exclude<PushResult, 'delivered'>): void {
    const { clock, forgetPushUrl, rememberRun } = this.options;
    rememberRun(spec.id, NEVER);
    this.notBefore.set(spec.id, clock() + RETRY_RUN_MS);
    if (result === 'gone') forgetPushUrl(spec.id);
  }
}
