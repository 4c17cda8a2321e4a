import {
  parseJson,
  pollFault,
  readReply,
  trustOf,
  type PollContext,
  type ProgramReply,
  type ProgramRun,
  type RepositoryPlace,
} from '@nachtwacht/collector-kit';
import { remark } from '@nachtwacht/domain';
import { z } from 'zod';
import { Config, Snapshot, Stored, type ResticAnswers } from './answers';
import { CONFIG, LOCKS, SNAPSHOTS, STORED } from './commands';
import { faultOfRestic } from './faults';
import { readResticPlace } from './place';
import { isCountDue, readMemory } from './poll-memory';
import type { ResticCredentials, ResticSettings } from './schema';

/** Some 15,000 snapshots. */
const MAX_LIST_BYTES = 8 * 1024 * 1024;
const MAX_SNAPSHOTS = 10_000;
/** What is left for counting, of the minute that a poll has; with less it waits for the next one. */
const FOR_COUNTING_MS = { most: 30_000, least: 5_000, of: 50_000 };

export async function pollRestic(
  context: PollContext,
  settings: ResticSettings,
  credentials: ResticCredentials,
  memory?: unknown,
): Promise<ResticAnswers> {
  const startedAt = performance.now();
  const repository = placeOf(settings, credentials);
  const run = (words: readonly string[], more: Partial<ProgramRun> = {}) =>
    context.program({
      program: 'restic',
      arguments: words,
      repository,
      secret: credentials.password,
      ...more,
    });
  const ask = async (words: readonly string[], more?: Partial<ProgramRun>) => {
    const reply = await run(words, more);
    const fault = faultOfRestic(reply, settings.repository);
    if (fault !== null) throw fault;
    return reply;
  };

  const listed = await ask(SNAPSHOTS, { maxBytes: MAX_LIST_BYTES });
  const snapshots = snapshotsIn(listed);
  const described = await ask(CONFIG);
  const locked = await ask(LOCKS);
  const left = FOR_COUNTING_MS.of - (performance.now() - startedAt);
  const isDue = isCountDue(readMemory(memory), snapshots, context.now());
  const stored =
    isDue && left > FOR_COUNTING_MS.least
      ? await countStored((more) => ask(STORED, more), Math.min(left, FOR_COUNTING_MS.most))
      : null;
  return {
    snapshots,
    config: readReply(Config, jsonIn(described), remark('the-repository-itself')),
    locks: locked.stdout.split('\n').flatMap((line) => /^[\da-f]{8,64}$/.exec(line.trim())?.[0] ?? []),
    stored,
    isPartial: listed.stderr.trim() !== '',
  };
}

function placeOf(settings: ResticSettings, credentials: ResticCredentials): RepositoryPlace {
  const place = readResticPlace(settings.repository);
  switch (place?.kind) {
    case 'rest': {
      const { username, restPassword: password } = credentials;
      const login = username === '' ? {} : { login: { username, password } };
      return { ...place, ...trustOf(settings), ...login };
    }
    case 'ssh':
      return { ...place, hostKeys: settings.hostKeys, privateKey: credentials.privateKey };
    case 'folder':
      return place;
    default:
      throw pollFault('misconfigured', remark('repository-like-restic'));
  }
}

/** An empty repository is `[]`, and `null` in some versions. */
function snapshotsIn(reply: ProgramReply): unknown[] {
  const listed = readReply(z.array(z.unknown()).nullable(), jsonIn(reply), remark('the-list-of-backups'));
  return (listed ?? []).slice(-MAX_SNAPSHOTS).map(pick);
}

/** Whose account made a snapshot, what it left out and how it was started is nobody's business here. */
function pick(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => Object.hasOwn(Snapshot.shape, key)));
}

async function countStored(
  count: (more: Partial<ProgramRun>) => Promise<ProgramReply>,
  withinMs: number,
): Promise<ResticAnswers['stored']> {
  const reply = await count({ withinMs });
  return reply.ended === 'too-slow'
    ? 'too-slow'
    : readReply(Stored, jsonIn(reply), remark('the-repository-itself'));
}

function jsonIn({ stdout }: ProgramReply): unknown {
  return parseJson(stdout, remark('the-list-of-backups'));
}
