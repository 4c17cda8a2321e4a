import {
  cleanText,
  parseJson,
  pollFault,
  readReply,
  type PollContext,
  type ProgramReply,
  type ProgramRun,
  type RepositoryPlace,
} from '@nachtwacht/collector-kit';
import { remark } from '@nachtwacht/domain';
import { Archive, Listed, Measured, type BorgAnswers } from './answers';
import { ARCHIVES, SIZES } from './commands';
import { faultOfBorg } from './faults';
import { firstLine, readLogLines, worstOf } from './log-lines';
import { readBorgPlace } from './place';
import { isMeasuringDue, readMemory } from './poll-memory';
import type { BorgCredentials, BorgSettings } from './schema';

const MAX_LIST_BYTES = 2 * 1024 * 1024;
/** What is left for measuring, of the minute that a poll has; with less it waits for the next one. */
const FOR_MEASURING_MS = { most: 35_000, least: 5_000, of: 50_000 };
const MAX_COMPLAINT = 200;

export async function pollBorg(
  context: PollContext,
  settings: BorgSettings,
  credentials: BorgCredentials,
  memory?: unknown,
): Promise<BorgAnswers> {
  const startedAt = performance.now();
  const repository = placeOf(settings, credentials);
  const run = (words: readonly string[], more: Partial<ProgramRun>) =>
    context.program({
      program: 'borg',
      arguments: words,
      repository,
      secret: credentials.passphrase,
      isUnencrypted: settings.encryption === 'none',
      ...more,
    });

  const reply = refused(await run(ARCHIVES, { maxBytes: MAX_LIST_BYTES }), settings);
  const listed = readReply(Listed, jsonIn(reply), remark('the-list-of-backups'));
  const left = FOR_MEASURING_MS.of - (performance.now() - startedAt);
  const isDue = isMeasuringDue(readMemory(memory), listed.archives, context.now());
  const measured =
    isDue && listed.archives.length > 0 && left > FOR_MEASURING_MS.least
      ? await run(SIZES, { withinMs: Math.min(left, FOR_MEASURING_MS.most) })
      : null;
  return {
    archives: listed.archives.map(pick),
    repository: { id: listed.repository.id },
    encryption: listed.encryption?.mode ?? '',
    measured: measured === null ? null : measuredIn(measured, settings),
    complaint: complaintIn(reply),
  };
}

function placeOf({ repository, hostKeys }: BorgSettings, { privateKey }: BorgCredentials): RepositoryPlace {
  const place = readBorgPlace(repository);
  if (place?.kind === 'folder') return place;
  if (place?.kind === 'ssh') return { ...place, hostKeys, privateKey };
  throw pollFault('misconfigured', remark('repository-like-borg'));
}

function refused(reply: ProgramReply, { repository }: BorgSettings): ProgramReply {
  const fault = faultOfBorg(reply, repository);
  if (fault !== null) throw fault;
  return reply;
}

function measuredIn(reply: ProgramReply, settings: BorgSettings): BorgAnswers['measured'] {
  if (reply.ended === 'too-slow') return 'too-slow';
  const measured = jsonIn(refused(reply, settings));
  return readReply(Measured, measured, remark('the-repository-itself'));
}

/** Who made an archive and with which command, passwords in it perhaps, is nobody's business here. */
function pick(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => Object.hasOwn(Archive.shape, key)));
}

function complaintIn({ exitCode, stderr }: ProgramReply): string | null {
  const worst = worstOf(readLogLines(stderr));
  if (worst !== null) return cleanText(firstLine(worst.message), MAX_COMPLAINT);
  return exitCode === 0 ? null : cleanText(firstLine(stderr) || `exit ${exitCode}`, MAX_COMPLAINT);
}

function jsonIn({ stdout }: ProgramReply): unknown {
  return parseJson(stdout, remark('the-list-of-backups'));
}
