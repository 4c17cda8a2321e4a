import {
  Amount,
  asId,
  asMessage,
  report,
  soundOr,
  timeOf,
  Words,
  worse,
  type Documents,
  type EndOutcome,
  type Recognised,
} from '@nachtwacht/collector-kit';
import { z } from 'zod';
import { exitOutcome } from './exit-codes';

const Summary = z.object({
  message_type: z.literal('summary'),
  total_files_processed: Amount,
  total_bytes_processed: Amount,
  total_duration: Amount,
  data_added: Amount,
  /** From 0.17 on: what was added after compression. */
  data_added_packed: Amount,
  backup_start: Words,
  backup_end: Words,
  snapshot_id: Words,
  dry_run: z.boolean().catch(false),
});
const ErrorLine = z.object({
  message_type: z.literal('error'),
  item: Words,
  /** 0.14: `{ Op, Path, Err }`; from 0.17 on: `{ message }`. */
  error: z
    .object({ message: Words, Op: Words, Path: Words, Err: z.union([z.number(), z.string()]).optional() })
    .nullable()
    .catch(null),
});
const ExitError = z.object({ message_type: z.literal('exit_error'), code: z.number(), message: Words });
/** `restic stats --mode raw-data --json`, sent along: what the repository holds. */
const RawData = z.object({ total_size: z.number().nonnegative(), total_blob_count: z.number().positive() });

/**
 * The lines of `restic backup --json`, 0.14 to today. A perfect summary is no proof: with unreadable files it looks
 * the same, only the error lines (on stderr) or exit code 3 tell.
 */
export function readRestic({ objects, lines }: Documents, receivedAt: string): Recognised {
  const fatal = lines.find((line) => line.startsWith('Fatal: '));
  if (fatal === undefined && !objects.some((object) => 'message_type' in object)) return null;

  const summary = lastOf(objects, Summary);
  if (summary?.dry_run === true) return 'not-a-backup';
  const errors = objects.flatMap((object) => soundOr(ErrorLine, object) ?? []);
  const exit = lastOf(objects, ExitError);
  const skipped = lines.filter((line) => line.endsWith('does not exist, skipping'));
  return report('restic', {
    outcome: outcomeOf(summary !== null, errors.length + skipped.length, fatal !== undefined, exit),
    runId: asId(summary?.snapshot_id),
    startedAt: timeOf(summary?.backup_start ?? null, 'UTC', receivedAt),
    finishedAt: timeOf(summary?.backup_end ?? null, 'UTC', receivedAt),
    durationSeconds: summary?.total_duration ?? null,
    bytesProcessed: summary?.total_bytes_processed ?? null,
    bytesStored: lastOf(objects, RawData)?.total_size ?? null,
    bytesAdded: summary?.data_added_packed ?? summary?.data_added ?? null,
    files: summary?.total_files_processed ?? null,
    message: asMessage(exit?.message ?? fatal ?? firstOf([...errors.map(wordsOf), ...skipped])),
  });
}

function outcomeOf(
  summarised: boolean,
  troubles: number,
  fatal: boolean,
  exit: z.infer<typeof ExitError> | null,
): EndOutcome | null {
  if (fatal) return 'failed';
  const byLines = troubles > 0 ? 'warning' : 'success';
  if (exit !== null) return worse(byLines, exitOutcome('restic', exit.code));
  return summarised ? byLines : null;
}

function wordsOf(line: z.infer<typeof ErrorLine>): string {
  const { error } = line;
  if (error?.message) return error.message;
  const what = [error?.Op, error?.Path ?? line.item].filter((word) => word != null).join(' ');
  return error?.Err === undefined ? what : `${what}: error ${error.Err}`;
}

function firstOf(troubles: readonly string[]): string | null {
  const [first] = troubles;
  if (first === undefined) return null;
  return troubles.length === 1 ? first : `${first} (+${troubles.length - 1})`;
}

function lastOf<T>(objects: Documents['objects'], schema: z.ZodType<T>): T | null {
  return objects.flatMap((object) => soundOr(schema, object) ?? []).at(-1) ?? null;
}
