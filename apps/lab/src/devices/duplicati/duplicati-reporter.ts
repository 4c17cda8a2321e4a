import { createHash } from 'node:crypto';
import type { DataFile } from '../../store/data-file';
import type { Device } from '../../world/device';
import type { World } from '../../world/world';
import { push } from '../backup/push-client';
import type { SourceNights } from '../backup-source/source-nights';
import { duplicatiReport } from './duplicati-report';

export interface DuplicatiReporterOptions {
  readonly world: World;
  readonly nights: SourceNights;
  readonly file: DataFile;
  readonly clock: () => number;
  /** Where a computer reports to; undefined while it is not connected. */
  readonly pushUrl: (computer: string) => string | undefined;
  readonly forgetPushUrl: (computer: string) => void;
}

/** After a report that could not be delivered. */
const RETRY_MS = 30_000;

/** Reports every run that ended, oldest first; to an address that was never used, the whole past. */
export class DuplicatiReporter {
  private readonly busy = new Map<string, Promise<void>>();
  private readonly notBefore = new Map<string, number>();
  private readonly stopping = new AbortController();

  constructor(private readonly options: DuplicatiReporterOptions) {}

  tick(): void {
    const { world, clock } = this.options;
    for (const device of world.devices.values()) {
      const { id, kind } = device.spec;
      const isFree = !this.busy.has(id) && clock() >= (this.notBefore.get(id) ?? 0);
      if (kind !== 'backup-computer' || !isFree || device.has('silent') || world.isDark(device)) continue;
      this.busy.set(
        id,
        this.report(device).finally(() => this.busy.delete(id)),
      );
    }
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.busy.values());
  }

  private async report({ spec: { id } }: Device): Promise<void> {
    const { nights, file, clock, pushUrl, forgetPushUrl } = this.options;
    const url = pushUrl(id);
    if (url === undefined) return;
    const address = `${id} ${createHash('sha256').update(url).digest('hex').slice(0, 12)}`;
    const since = file.data.reported[address] ?? 0;
    const ended = nights
      .source(id)
      .jobs.flatMap((job) => job.runs.map((run) => ({ job, run, endedAt: run.endedAt ?? 0 })))
      .filter(({ endedAt }) => endedAt > since)
      .toSorted((a, b) => a.endedAt - b.endedAt);
    for (const { job, run, endedAt } of ended) {
      const report = duplicatiReport(job, run);
      const result = report === null ? 'delivered' : await push({ url, ...report }, this.stopping.signal);
      if (result !== 'delivered') {
        this.notBefore.set(id, clock() + RETRY_MS);
        if (result === 'gone') forgetPushUrl(id);
        return;
      }
      file.change((data) => {
        data.reported[address] = endedAt;
      });
    }
  }
}
