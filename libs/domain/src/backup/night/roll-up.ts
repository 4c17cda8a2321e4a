import type { NightReason, NightVerdict, RollUp } from './night';
import { isGreen, worstFirst } from './night-status';

type Verdicts = readonly [NightVerdict, ...NightVerdict[]];

/** What the dues of a night come to together. Those that wait don't count yet, and keep a night from being green. */
export function rollUp(dues: readonly NightVerdict[], how: RollUp): NightVerdict {
  const waits = dues.filter(({ status }) => status === 'waiting');
  const judged = dues.filter(({ status }) => status !== 'waiting');
  const wait = mostTelling(waits);
  if (!isSome(judged)) return wait;
  const rolled = rolledBy(judged, how);
  if (waits.length === 0 || !isGreen(rolled.status)) return rolled;
  return { ...wait, reasons: withOthers(wait.reasons, [rolled]) };
}

function rolledBy(judged: Verdicts, how: RollUp): NightVerdict {
  const sorted = judged.toSorted((a, b) => worstFirst(a.status, b.status));
  const worst = sorted[0] ?? judged[0];
  if (how === 'last') return judged.at(-1) ?? judged[0];
  if (how === 'best') return sorted.at(-1) ?? judged[0];
  const reasons = withOthers(
    worst.reasons,
    sorted.filter(({ status }) => !isGreen(status)),
  );
  return how === 'worst' ? { ...worst, reasons } : mixed(sorted, { ...worst, reasons });
}

/** Some good and some bad is a warning, unless one of the others is worse than that. */
function mixed(sorted: readonly NightVerdict[], worst: NightVerdict): NightVerdict {
  const good = sorted.filter(isGood).length;
  const bad = sorted.filter(isBad).length;
  if (good === 0 || bad === 0) return worst;
  const reason: NightReason = { code: 'mixed', params: { good, bad } };
  const open = sorted.find((each) => each.status === 'running-late' || each.status === 'unknown');
  if (!open) return { status: 'warning', reasons: [reason, ...worst.reasons], run: worst.run };
  return { ...open, reasons: withOthers([...open.reasons, reason], sorted.filter(isBad)) };
}

/** A due that was warned of left something to restore from, too. */
function isGood({ status }: NightVerdict): boolean {
  return isGreen(status) || status === 'warning';
}

function isBad({ status }: NightVerdict): boolean {
  return status === 'failed' || status === 'missed' || status === 'blocked';
}

const WAITING_FOR: readonly NightReason['code'][] = ['still-running', 'in-window', 'not-due'];

/** One that runs tells more than one that may still begin. */
function mostTelling(waits: readonly NightVerdict[]): NightVerdict {
  const place = ({ reasons }: NightVerdict) => WAITING_FOR.indexOf(reasons[0]?.code ?? 'not-due');
  const [first] = waits.toSorted((a, b) => place(a) - place(b));
  return first ?? { status: 'waiting', reasons: [], run: null };
}

/** The reasons of others behind, one of each kind. */
function withOthers(
  reasons: readonly NightReason[],
  others: readonly NightVerdict[],
): readonly NightReason[] {
  const all = [...reasons];
  for (const reason of others.flatMap((other) => other.reasons))
    if (!all.some(({ code }) => code === reason.code)) all.push(reason);
  return all;
}

function isSome(verdicts: readonly NightVerdict[]): verdicts is Verdicts {
  return verdicts.length > 0;
}
