import { ownValue } from '@nachtwacht/collector-kit';
import { parseInstant, type Observation } from '@nachtwacht/domain';
import type { RedfishMemory, Reply } from '../answers';
import { listAt, numberAt, textAt } from '../json';
import { HOST } from './part';

/** A log is not cleared by what mends the server: what it told is shown for a day and then only the parts count. */
const SHOWN_MS = 24 * 60 * 60 * 1000;

type Mark = RedfishMemory['logs'][number];
type Event = NonNullable<RedfishMemory['event']>;

export interface LogOutcome {
  readonly observations: readonly Observation[];
  readonly logs: RedfishMemory['logs'];
  readonly event: Event | null;
}

interface Entry {
  readonly id: number | null;
  /** ISO 8601, '' where the log does not say, or says the year zero. */
  readonly created: string;
  readonly word: Event['word'] | null;
  readonly text: string;
}

/**
 * New entries since the last poll. The first time only those of the last day are new: a log goes back years.
 * @param clock what the controller takes the time for, epoch milliseconds: entries bear its time
 */
export function readLogs(
  replies: readonly Reply[],
  before: RedfishMemory | null,
  now: number,
  clock: number,
): LogOutcome {
  const read = replies.filter(
    ({ kind, status, body }) => kind === 'log-entries' && status === 200 && body !== null,
  );
  const marks = new Map((before?.logs ?? []).map((mark) => [mark.path, mark]));
  let event = before?.event ?? null;
  if (event !== null && !(now - event.seenAt >= 0 && now - event.seenAt < SHOWN_MS)) event = null;
  for (const { path, body } of read) {
    const mark = marks.get(path.slice(0, 300));
    const entries = listAt(body, 'Members').map(entryOf);
    for (const entry of entries) {
      if (entry.word === null || !isNew(entry, mark, clock)) continue;
      if (event === null || entry.word === 'critical' || event.word === 'warning')
        event = { word: entry.word, text: entry.text, seenAt: now };
    }
    const next = markOf(path, entries, mark);
    if (next !== null) marks.set(next.path, next);
  }
  return {
    observations: read.length === 0 ? [] : [observed(event)],
    logs: [...marks.values()].slice(-8),
    event,
  };
}

function observed(event: Event | null): Observation {
  return {
    asset: HOST,
    aspect: 'event-log',
    instance: '',
    reading: { kind: 'state', value: event?.word ?? 'ok' },
    ...(event === null || event.text === '' ? {} : { detail: event.text }),
  };
}

const WORDS: Readonly<Record<string, Event['word']>> = {
  warning: 'warning',
  caution: 'warning',
  critical: 'critical',
};

function entryOf(entry: unknown): Entry {
  const created = textAt(entry, 'Created');
  const at = parseInstant(created);
  return {
    id: numberAt(entry, 'Id'),
    created: at === null || at < MIN_DATE ? '' : new Date(at).toISOString(),
    word: ownValue(WORDS, textAt(entry, 'Severity').toLowerCase()) ?? null,
    text: textAt(entry, 'Message'),
  };
}

/** Some logs write the epoch where they did not know the time. */
const MIN_DATE = Date.UTC(2000, 0, 2);

function isNew({ id, created }: Entry, mark: Mark | undefined, clock: number): boolean {
  if (mark === undefined) {
    const at = parseInstant(created);
    return at !== null && at > clock - SHOWN_MS;
  }
  if (created !== '' && mark.created !== '' && created !== mark.created) return created > mark.created;
  return id !== null && mark.id !== null && id > mark.id;
}

/** How far a log was read. One that was cleared begins to count anew. */
function markOf(path: string, entries: readonly Entry[], before: Mark | undefined): Mark | null {
  const ids = entries.flatMap(({ id }) => (id === null ? [] : [id]));
  const created = entries.map((entry) => entry.created).toSorted();
  const id = ids.length === 0 ? null : Math.max(...ids);
  if (entries.length === 0) return before ?? { path: path.slice(0, 300), id: 0, created: '' };
  return { path: path.slice(0, 300), id, created: created.at(-1) ?? '' };
}
