import type { BackupRun } from '../../status/observation';
import type { NightOverride, NightReason, NightStatus, NightVerdict } from './night';

/** Never what nobody knows, what is still to come, or what is well. */
const CAN_BE_HIDDEN: ReadonlySet<NightStatus> = new Set([
  'failed',
  'missed',
  'blocked',
  'running-late',
  'warning',
]);

/** The verdict, or that somebody knows of it. Of several overrides the one that holds longest is told. */
export function overridden(
  verdict: NightVerdict,
  overrides: readonly NightOverride[],
  date: string,
  runs: readonly BackupRun[],
): NightVerdict {
  if (!CAN_BE_HIDDEN.has(verdict.status)) return verdict;
  const messages = runs.flatMap(({ message }) => (message === null ? [] : [message.toLowerCase()]));
  const [holds] = overrides
    .filter((each) => isFor(each, date) && isAbout(each, messages))
    .toSorted((a, b) => (a.until === b.until ? order(a.id, b.id) : order(b.until, a.until)));
  if (!holds) return verdict;
  const reason: NightReason = { code: 'overridden', params: { why: holds.why, until: holds.until } };
  return {
    ...verdict,
    status: 'overridden',
    reasons: [reason, ...verdict.reasons],
    hidden: verdict.status,
    overrideId: holds.id,
  };
}

function isFor({ from, until, awaitsLead }: NightOverride, date: string): boolean {
  return !awaitsLead && from <= date && date <= until;
}

function isAbout({ text }: NightOverride, messages: readonly string[]): boolean {
  const wanted = text.trim().toLowerCase();
  return wanted === '' || messages.some((message) => message.includes(wanted));
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
