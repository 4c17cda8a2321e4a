import { remark } from '@nachtwacht/domain';
import { z } from 'zod';
import type { Documents } from './documents';
import { Amount, Part, Words } from './numbers';
import { soundOr } from '../read-reply';
import { asId, asMessage, report, type EndOutcome, type Recognised } from './report';
import { timeOf } from './times';

const Flag = z.boolean().catch(false);
const Data = z.object({
  MainOperation: Words,
  ParsedResult: Words,
  Dryrun: Flag,
  Interrupted: Flag,
  PartialBackup: Flag,
  FilesWithError: Amount,
  WarningsActualLength: Amount,
  ErrorsActualLength: Amount,
  BeginTime: Words,
  EndTime: Words,
  Duration: Words,
  SizeOfExaminedFiles: Amount,
  ExaminedFiles: Amount,
  BackendStatistics: z.object({ KnownFileSize: Amount, BytesUploaded: Amount }).nullable().catch(null),
});
type Data = z.infer<typeof Data>;
/** Old builds put the result in `Extra`; `OperationName` helps where a fatal error left no `MainOperation`. */
const Extra = z.object({
  OperationName: Words,
  ParsedResult: Words,
  'backup-id': Words,
  'backup-name': Words,
  'machine-id': Words,
  'machine-name': Words,
});
const Lines = z.array(z.string()).catch([]);

/** A report of Duplicati (`--send-http-json-urls`), or its text form with `key: value` lines. */
export function readDuplicati({ objects, lines }: Documents, receivedAt: string): Recognised {
  const [body] = objects;
  if (body === undefined || !('Data' in body || 'Extra' in body)) return readText(lines);

  const data = Data.parse(Part.catch({}).parse(body['Data']));
  const extra = Extra.parse(Part.catch({}).parse(body['Extra']));
  const operation = data.MainOperation ?? extra.OperationName;
  if (data.Dryrun || (operation !== null && !isBackup(operation))) return 'not-a-backup';

  const outcome = outcomeOf(data, extra.ParsedResult, hasDied(body));
  const identified = extra['backup-id'] !== null && data.BeginTime !== null;
  return report('duplicati', {
    outcome: outcome !== 'failed' && operation === null ? 'unknown' : outcome,
    runId: identified ? asId(`${extra['backup-id']}:${data.BeginTime}`) : null,
    startedAt: timeOf(data.BeginTime, 'UTC', receivedAt),
    finishedAt: timeOf(data.EndTime, 'UTC', receivedAt),
    durationSeconds: secondsOf(data.Duration),
    bytesProcessed: data.SizeOfExaminedFiles,
    bytesStored: data.BackendStatistics?.KnownFileSize ?? null,
    bytesAdded: data.BackendStatistics?.BytesUploaded ?? null,
    files: data.ExaminedFiles,
    message: asMessage(
      messageOf(body) ?? unknownWord(outcome, data.ParsedResult ?? extra.ParsedResult) ?? partOf(data),
    ),
    jobName: asMessage(extra['backup-name']),
    jobId: asId(extra['backup-id']),
    machineId: asId(extra['machine-id']),
    machineName: asMessage(extra['machine-name']),
    rawStatus: asMessage(data.ParsedResult ?? extra.ParsedResult),
  });
}

/** First match of Duplicati's own ways to say that it went wrong; "Success" with failed files happens. */
function outcomeOf(data: Data, oldResult: string | null, died: boolean): EndOutcome {
  const result = (data.ParsedResult ?? oldResult ?? '').toLowerCase();
  if (died || result === 'fatal' || result === 'error' || some(data.ErrorsActualLength)) return 'failed';
  if (data.Interrupted || data.PartialBackup) return 'warning';
  if (result === 'warning' || some(data.WarningsActualLength) || some(data.FilesWithError)) return 'warning';
  return result === 'success' ? 'success' : 'unknown';
}

/** A result that this version does not know is kept in its own words. */
function unknownWord(outcome: EndOutcome, result: string | null): string | null {
  return outcome === 'unknown' && result !== null ? `ParsedResult: ${result}` : null;
}

/** What makes a warning of a run that says nothing else of it. */
function partOf({ Interrupted, PartialBackup }: Data): string | null {
  if (Interrupted) return remark('run-interrupted');
  return PartialBackup ? remark('run-partial') : null;
}

function some(count: number | null): boolean {
  return count !== null && count > 0;
}

function isBackup(operation: string): boolean {
  return operation.toLowerCase() === 'backup';
}

/** A fatal error leaves an exception, no data, or data of another shape. */
function hasDied(body: Readonly<Record<string, unknown>>): boolean {
  return ('Data' in body && soundOr(Part, body['Data']) === undefined) || Boolean(body['Exception']);
}

function messageOf(body: Readonly<Record<string, unknown>>): string | null {
  const died = body['Exception'];
  if (typeof died === 'string' && died !== '') return died.split('\n')[0] ?? null;
  const log = Lines.parse(body['LogLines']);
  return log.find((line) => line.includes('[Error')) ?? log.find((line) => line.includes('[Warning')) ?? null;
}

/** "hh:mm:ss.fffffff", with days before a point when it took longer than a day. */
function secondsOf(duration: string | null): number | null {
  const match = /^(?:(\d+)\.)?(\d+):(\d\d):(\d\d(?:\.\d+)?)$/.exec(duration ?? '');
  if (match === null) return null;
  const [, days = '0', hours, minutes, seconds] = match;
  return Number(days) * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/**
 * The first line of the text form by default. Builds before 2.1 name the job alone; then the text tells neither the id of
 * the job nor the computer.
 */
const HEADING =
  /^Duplicati (?<operation>\S+) report for (?<name>.+?)(?: \((?<machineId>[^,()]*), (?<jobId>[^,()]*), (?<machine>[^()]*)\))?$/;

function readText(lines: readonly string[]): Recognised {
  const valueOf = (key: string): string | null =>
    lines.find((line) => line.startsWith(`${key}: `))?.slice(key.length + 2) ?? null;
  const result = valueOf('ParsedResult');
  if (result === null) return null;
  const heading = lines.map((line) => HEADING.exec(line)?.groups).find((groups) => groups !== undefined);
  const operation = valueOf('MainOperation') ?? heading?.['operation'] ?? null;
  const data = Data.parse({ ParsedResult: result });
  if (operation !== null && !isBackup(operation)) return 'not-a-backup';
  const outcome = outcomeOf(data, null, false);
  return report('duplicati', {
    outcome,
    message: asMessage(unknownWord(outcome, result)),
    jobName: asMessage(heading?.['name']),
    jobId: asId(heading?.['jobId']),
    machineId: asId(heading?.['machineId']),
    machineName: asMessage(heading?.['machine']),
    rawStatus: asMessage(result),
  });
}
