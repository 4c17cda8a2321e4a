import type { NightReason, NightStatus } from './night/night';

/** One night of a customer as its register keeps it: what was expected, what came, who signed, with what evidence. */
export interface RegisterLine {
  readonly job: string;
  readonly name: string;
  readonly protects: string | null;
  /** YYYY-MM-DD */
  readonly night: string;
  /** When runs were due and until when they were waited for; ISO 8601 UTC, as all moments here. */
  readonly dues: readonly string[];
  readonly deadline: string;
  readonly runs: readonly RegisterRun[];
  readonly status: NightStatus;
  readonly hidden: NightStatus | null;
  /** Texts of sources with their paths masked. */
  readonly reasons: readonly NightReason[];
  readonly openedAt: string | null;
  readonly signed: {
    readonly by: string;
    readonly at: string;
    readonly bulk: boolean;
    readonly hasty: boolean;
  } | null;
  readonly notes: readonly { readonly at: string; readonly by: string; readonly text: string }[];
  readonly override: {
    readonly reason: string;
    readonly until: string;
    readonly by: string;
    readonly agreedBy: string | null;
  } | null;
  readonly followUp: { readonly id: string; readonly reference: string | null } | null;
}

/** A run as its source told it: the id and the word are the source's own. */
export interface RegisterRun {
  readonly id: string;
  readonly raw: string | null;
  readonly outcome: string;
  readonly started: string | null;
  readonly finished: string | null;
  readonly bytes: number | null;
  readonly stored: number | null;
  readonly files: number | null;
}

/** What was told or written about a night after the register of its day was closed. */
export interface RegisterCorrection {
  readonly job: string;
  readonly night: string;
  readonly at: string;
  /** null: the product itself, because a run came late. */
  readonly by: string | null;
  readonly text: string | null;
  /** What the night would be by what came late; null for a person's words. */
  readonly status: NightStatus | null;
}

interface Place {
  /** The customer: the name of the chain. */
  readonly chain: string;
  readonly seq: number;
  /** The working day of the check. */
  readonly date: string;
}

/**
 * The text of an entry, with its own place in it: what is hashed, stored and exported. The same night gives the same
 * text, whenever and however often it is made: names stand in the order of this file, lines by job and night.
 */
export function registerDay(
  { chain, seq, date }: Place,
  about: { readonly customer: string; readonly closedAt: string; readonly duty: string | null },
  lines: readonly RegisterLine[],
): string {
  const { customer, closedAt, duty } = about;
  const sorted = lines
    .map(lineText)
    .toSorted((a, b) => compare(`${a.job} ${a.night}`, `${b.job} ${b.night}`));
  return JSON.stringify({ v: 1, chain, seq, date, kind: 'day', customer, closedAt, duty, nights: sorted });
}

export function registerCorrection({ chain, seq, date }: Place, correction: RegisterCorrection): string {
  const { job, night, at, by, text, status } = correction;
  return JSON.stringify({ v: 1, chain, seq, date, kind: 'correction', job, night, at, by, text, status });
}

/** Field by field: an object of the database brings its names in an order of its own. */
function lineText(line: RegisterLine): RegisterLine {
  const { job, name, protects, night, dues, deadline, status, hidden, openedAt } = line;
  return {
    job,
    name,
    protects,
    night,
    dues: dues.toSorted(compare),
    deadline,
    runs: line.runs
      .map(({ id, raw, outcome, started, finished, bytes, stored, files }) => ({
        id,
        raw,
        outcome,
        started,
        finished,
        bytes,
        stored,
        files,
      }))
      .toSorted((a, b) => compare(`${a.started ?? ''} ${a.id}`, `${b.started ?? ''} ${b.id}`)),
    status,
    hidden,
    reasons: line.reasons.map(reasonText),
    openedAt,
    signed: line.signed && (({ by, at, bulk, hasty }) => ({ by, at, bulk, hasty }))(line.signed),
    notes: line.notes.map(({ at, by, text }) => ({ at, by, text })),
    override:
      line.override &&
      (({ reason, until, by, agreedBy }) => ({ reason, until, by, agreedBy }))(line.override),
    followUp: line.followUp && (({ id, reference }) => ({ id, reference }))(line.followUp),
  };
}

function reasonText(reason: NightReason): NightReason {
  const params = Object.fromEntries(Object.entries(reason.params).toSorted(([a], [b]) => compare(a, b)));
  return { code: reason.code, params } as NightReason;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
