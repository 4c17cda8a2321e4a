import type { Period } from '../status/intervals';
import type {
  Availability,
  AvailabilityInput,
  AvailabilityBudget,
  CountedAs,
  CountedSpan,
  Outage,
  PartAccount,
  PromisedPart,
} from './availability';
import { boundsOf, sumsOf, sumsOfEach, verdictOf, worstVerdictOf } from './counted';
import { judgeMaintenance } from './maintenance';
import type { ServiceState, StateSpan } from './service-history';
import { common, united, without } from './spans';

/**
 * How a promise of availability was kept over a period, and all that the answer rests on. Of the agreed hours first
 * leaves what was not there to be watched, then accepted maintenance, then agreed exclusions; what is left is up, down
 * or unknown. Epoch milliseconds, half open; nothing is rounded.
 */
export function measureAvailability(input: AvailabilityInput): Availability {
  const { period, asOf, parts, days, exclusions } = input;
  const promised = united(parts.flatMap(({ window }) => window));
  const known = { from: period.from, to: Math.min(Math.max(asOf, period.from), period.to) };
  const states = statesOf(input.history, parts, known);
  const monitored = parts.map((part) => ({ ...part, window: without(part.window, states.unmonitored) }));
  const works = judgeMaintenance(input.works, monitored);
  const maintained = united(works.flatMap(({ accepted }) => accepted));
  const excluded = united(exclusions.filter(({ state }) => state === 'agreed'));

  const spans = countedSpans(promised, known, states, maintained, excluded);
  const before = countedSpans(promised, known, states, maintained, []);
  const accounts = parts.map((part) => partAccount(part, spans));
  const sums = sumsOf(spans, period);
  const sumsBeforeExclusions = sumsOf(before, period);
  return {
    sums,
    sumsBeforeExclusions,
    bounds: boundsOf(sums),
    boundsBeforeExclusions: boundsOf(sumsBeforeExclusions),
    verdict: worstVerdictOf(accounts.map(({ verdict }) => verdict)),
    parts: accounts,
    budget: budgetOf(accounts),
    days: sumsOfEach(spans, days),
    spans,
    works,
    outages: outagesOf(states.down, spans, known),
  };
}

type States = Readonly<Record<Exclude<ServiceState, 'degraded'>, readonly Period[]>>;

/** Degraded is up or down as the part of the agreement says in which it lies. */
function statesOf(history: readonly StateSpan[], parts: readonly PromisedPart[], known: Period): States {
  const of = (state: ServiceState) =>
    united(
      inside(
        history.filter((span) => span.state === state),
        known,
      ),
    );
  const degraded = of('degraded');
  const counts = (as: 'up' | 'down') =>
    common(degraded, united(parts.filter(({ target }) => target.degraded === as)));
  const up = united([...of('up'), ...counts('up')]);
  const down = united([...of('down'), ...counts('down')]);
  const unmonitored = of('unmonitored');
  return { up, down, unmonitored, unknown: without([known], united([...up, ...down, ...unmonitored])) };
}

function inside(spans: readonly StateSpan[], { from, to }: Period): Period[] {
  return spans.map((span) => ({ from: Math.max(span.from, from), to: Math.min(span.to, to) }));
}

function countedSpans(
  promised: readonly Period[],
  known: Period,
  states: States,
  maintained: readonly Period[],
  excluded: readonly Period[],
): CountedSpan[] {
  const spans: CountedSpan[] = [];
  let left = promised;
  const count = (as: CountedAs, moments: readonly Period[]) => {
    for (const { from, to } of common(left, moments)) spans.push({ from, to, as });
    left = without(left, moments);
  };
  count('unmonitored', states.unmonitored);
  count('maintenance', maintained);
  count('excluded', excluded);
  count('up', states.up);
  count('down', states.down);
  count(
    'unknown',
    [known].filter(({ from, to }) => from < to),
  );
  count('ahead', left);
  return spans.sort((a, b) => a.from - b.from);
}

function partAccount(part: PromisedPart, spans: readonly CountedSpan[]): PartAccount {
  const { from, to, version, target } = part;
  const sums = sumsOf(spans, part);
  return { from, to, version, per100000: target.per100000, sums, verdict: verdictOf(sums, target.per100000) };
}

function budgetOf(accounts: readonly PartAccount[]): AvailabilityBudget | null {
  const last = accounts.findLast(({ verdict }) => verdict !== 'not-applicable');
  if (last === undefined) return null;
  const { up, down, unknown, ahead } = last.sums;
  const allowedMs = Math.floor(((up + down + unknown + ahead) * (100_000 - last.per100000)) / 100_000);
  return { allowedMs, leftMs: allowedMs - down, leftAtWorstMs: allowedMs - down - unknown };
}

function outagesOf(down: readonly Period[], spans: readonly CountedSpan[], known: Period): Outage[] {
  return sumsOfEach(spans, down).map(({ from, to, sums }) => ({
    from,
    to,
    reachesBefore: from === known.from,
    reachesAfter: to === known.to,
    countedMs: sums.down,
  }));
}
