import {
  exclusionState,
  groupedWork,
  measureAvailability,
  serviceHistory,
  type AgreementVersion,
  type Availability,
  type Period,
  type PromisedPart,
  type StateSpan,
} from '@nachtwacht/domain';
import { daysOf, promisedParts, type PeriodDay } from '@nachtwacht/domain/time';
import type { AvailabilityFacts, KnownExclusion, MeasuredAsset } from './availability-store';

/** One service of one customer over a period, with what it was measured from. */
export interface MeasuredService {
  readonly service: string;
  readonly period: Period;
  readonly asOf: number;
  readonly parts: readonly PromisedPart[];
  readonly versions: readonly AgreementVersion[];
  readonly days: readonly PeriodDay[];
  readonly assets: readonly MeasuredAsset[];
  readonly exclusions: readonly KnownExclusion[];
  readonly availability: Availability;
}

/** Every service for which some version of the agreement promises availability in the period. */
export function measureServices(
  facts: AvailabilityFacts,
  period: Period,
  timeZone: string,
): MeasuredService[] {
  const promised = facts.agreements.flatMap(({ terms }) => terms.availability.map(({ service }) => service));
  const days = daysOf(period, timeZone);
  return [...new Set(promised)].flatMap((service) => {
    const parts = promisedParts(facts.agreements, service, period, timeZone);
    return parts.length === 0 ? [] : [measureService(facts, service, parts, period, days)];
  });
}

function measureService(
  facts: AvailabilityFacts,
  service: string,
  parts: readonly PromisedPart[],
  period: Period,
  days: readonly PeriodDay[],
): MeasuredService {
  const assets = facts.assets.filter((asset) => asset.service === service);
  const exclusions = facts.exclusions.filter((exclusion) => exclusion.service === service);
  const group = parts.at(-1)?.target.group ?? 'all-of';
  const asOf = Math.min(facts.now, period.to);
  const availability = measureAvailability({
    period,
    asOf,
    parts,
    days,
    history: historyOf(assets, parts),
    works: groupedWork(
      assets.map(({ works }) => works),
      group,
    ),
    exclusions: exclusions.map(({ id, type, from, to, decisions }) => ({
      id,
      type,
      from: Date.parse(from),
      to: Date.parse(to),
      state: exclusionState(decisions.map(({ decision }) => decision)),
    })),
  });
  const versions = facts.agreements.filter(({ version }) => parts.some((part) => part.version === version));
  return { service, period, asOf, parts, versions, days, assets, exclusions, availability };
}

/** Each part by its own group. */
function historyOf(assets: readonly MeasuredAsset[], parts: readonly PromisedPart[]): StateSpan[] {
  return parts.flatMap((part) => serviceHistory(assets, part.target.group, { from: part.from, to: part.to }));
}
