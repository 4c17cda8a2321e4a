import type { BackupRun } from '@nachtwacht/domain';
import { newestLast } from '@nachtwacht/collector-kit';
import { JobState, readRows, Session, type VeeamAnswers } from '../answers';
import type { VeeamSettings } from '../schema';
import { isIdle } from './outcome';
import { factsOf, sessionRun, stateRun, withRetries } from './runs';
import { sessionKind } from './session-type';

export interface Job {
  /** Stable for ever: the job's id, with the type of session where only sessions tell of it. */
  readonly key: string;
  readonly name: string;
  readonly type: string;
  /** Null for a job that no list of jobs names. */
  readonly state: JobState | null;
  readonly runs: readonly BackupRun[];
}

/** Every job with its runs: those that the list of jobs names, and those that only their sessions tell of. */
export function jobsIn(answers: VeeamAnswers, settings: VeeamSettings): readonly Job[] {
  const facts = factsOf(answers);
  const states = new Map(readRows(answers.jobs, JobState).map((job) => [job.id, job]));
  const runs = new Map<string, BackupRun[]>([...states.keys()].map((key) => [key, []]));
  const hidden = new Map<string, { name: string; type: string }>();
  const idle = new Set<string>();
  for (const session of readRows(answers.sessions, Session)) {
    const key = keyOf(session, states);
    if (key === null) continue;
    const type = session.sessionType ?? '';
    if (isIdle(session)) {
      idle.add(session.id);
      continue;
    }
    if (!states.has(key)) hidden.set(key, { name: session.name ?? type, type });
    const run = sessionRun(session, states.get(key), facts, settings);
    runs.set(key, [...(runs.get(key) ?? []), run]);
  }
  const named = [...states.values()].map((state) => ({
    key: state.id,
    name: state.name ?? state.id,
    type: state.type ?? '',
    state,
    runs: ended(withLastOf(state, runs.get(state.id) ?? [], idle)),
  }));
  const told = [...hidden].map(([key, about]) => ({
    key,
    ...about,
    state: null,
    runs: ended(runs.get(key) ?? []),
  }));
  return [...named, ...told];
}

const ended = (runs: readonly BackupRun[]) => withRetries(newestLast(runs));

/**
 * Which job a session is a run of, null for none. A backup of logs comes every few minutes and of the server's own settings
 * has no job: each is a job by itself, so that it can't make a night look good in which nothing else was saved.
 */
function keyOf({ jobId, sessionType }: Session, states: ReadonlyMap<string, JobState>): string | null {
  if (jobId === undefined || /^[0-]*$/.test(jobId)) return null;
  const kind = sessionKind(sessionType);
  if (kind === 'other') return null;
  if (kind === 'run') return states.has(jobId) ? jobId : null;
  return `${jobId}/${(sessionType ?? '').toLowerCase()}`;
}

function withLastOf(
  state: JobState,
  runs: readonly BackupRun[],
  idle: ReadonlySet<string>,
): readonly BackupRun[] {
  const { sessionId = '' } = state;
  if (idle.has(sessionId) || runs.some(({ id }) => id === sessionId)) return runs;
  const last = stateRun(state);
  return last === null ? runs : [...runs, last];
}
