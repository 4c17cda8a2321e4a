import { between, hexDigits, type Random } from '../../values/random';
import type { Device } from '../../world/device';

export type RunOutcome = 'success' | 'warning' | 'failed';

/** What happened in one make-believe run. Moments are epoch milliseconds. */
export interface BackupFacts {
  readonly outcome: RunOutcome;
  readonly jobName: string;
  readonly runId: string;
  readonly startedAt: number;
  readonly finishedAt: number;
  readonly bytesProcessed: number;
  readonly bytesStored: number;
  readonly bytesAdded: number;
  readonly files: number;
}

const GIGABYTE = 1_000_000_000;
const FILES_PER_GIGABYTE = 640;

export function runBackup(
  device: Device,
  startedAt: number,
  finishedAt: number,
  random: Random,
): BackupFacts {
  const size = (device.spec.backup?.gigabytes ?? 1) * GIGABYTE * between(random, 1, 1.02);
  const processed = device.has('empty') ? 0 : Math.round(size);
  return {
    outcome: device.has('fails') ? 'failed' : device.has('warns') ? 'warning' : 'success',
    jobName: device.spec.name,
    runId: hexDigits(random, 32),
    startedAt,
    finishedAt,
    bytesProcessed: processed,
    bytesStored: Math.round(size * 1.3),
    bytesAdded: Math.round(processed * between(random, 0.004, 0.02)),
    files: Math.round((processed / GIGABYTE) * FILES_PER_GIGABYTE),
  };
}
