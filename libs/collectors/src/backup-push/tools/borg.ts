import {
  Amount,
  asId,
  asMessage,
  report,
  soundOr,
  timeOf,
  Words,
  type Documents,
  type EndOutcome,
  type Recognised,
} from '@nachtwacht/collector-kit';
import { z } from 'zod';

const Created = z.object({
  archive: z.object({
    id: Words,
    name: Words,
    start: Words,
    end: Words,
    duration: Amount,
    stats: z
      .object({ original_size: Amount, deduplicated_size: Amount, nfiles: Amount })
      .nullable()
      .catch(null),
  }),
  cache: z
    .object({ stats: z.object({ unique_csize: Amount }) })
    .nullable()
    .catch(null),
});
const LogLine = z.object({ type: z.literal('log_message'), levelname: z.string(), message: Words });

const BAD = ['ERROR', 'CRITICAL'];

/**
 * `borg create --json`, with or without the lines of `--log-json`. After a warning (exit code 1) the JSON shows
 * nothing, only fewer files; a log line or the exit code tells. Times are local, without a zone.
 */
export function readBorg({ objects }: Documents, receivedAt: string, zone: string): Recognised {
  const created = objects.flatMap((object) => soundOr(Created, object) ?? []).at(-1) ?? null;
  const log = objects.flatMap((object) => soundOr(LogLine, object) ?? []);
  if (created === null && log.length === 0) return null;

  const worst = log.find(isError) ?? log.find(isWarning);
  const archive = created?.archive;
  return report('borg', {
    outcome: outcomeOf(created !== null, log),
    runId: asId(archive?.id),
    startedAt: timeOf(archive?.start ?? null, zone, receivedAt),
    finishedAt: timeOf(archive?.end ?? null, zone, receivedAt),
    durationSeconds: archive?.duration ?? null,
    bytesProcessed: archive?.stats?.original_size ?? null,
    bytesStored: created?.cache?.stats.unique_csize ?? null,
    bytesAdded: archive?.stats?.deduplicated_size ?? null,
    files: archive?.stats?.nfiles ?? null,
    message: asMessage(worst?.message),
  });
}

function outcomeOf(created: boolean, log: readonly z.infer<typeof LogLine>[]): EndOutcome | null {
  if (log.some(isError)) return 'failed';
  if (!created) return null;
  return log.some(isWarning) ? 'warning' : 'success';
}

function isError(line: z.infer<typeof LogLine>): boolean {
  return BAD.includes(line.levelname.toUpperCase());
}

function isWarning(line: z.infer<typeof LogLine>): boolean {
  return line.levelname.toUpperCase() === 'WARNING';
}
