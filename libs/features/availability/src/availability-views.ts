import type { AvailabilityDetail, AvailabilityLine, ExclusionView } from '@nachtwacht/contracts';
import { exclusionState, isoOf, lengthOf, type Period } from '@nachtwacht/domain';
import { freeDaysIn } from '@nachtwacht/domain/time';
import type { KnownExclusion, MeasuredCustomer } from './availability-store';
import type { MeasuredService } from './measure-service';

type Names = ReadonlyMap<string, { readonly nl: string; readonly en: string }>;

export function toLine(
  measured: MeasuredService,
  customer: MeasuredCustomer,
  names: Names,
): AvailabilityLine {
  const { service, availability, parts, exclusions, asOf, period } = measured;
  const states = exclusions.map(({ decisions }) => exclusionState(decisions.map(({ decision }) => decision)));
  return {
    customerId: customer.id,
    customerName: customer.name,
    service,
    serviceName: names.get(service) ?? { nl: service, en: service },
    per100000: parts.at(-1)?.target.per100000 ?? 0,
    verdict: availability.verdict,
    running: asOf < period.to,
    sums: availability.sums,
    bounds: availability.bounds,
    boundsBeforeExclusions: availability.boundsBeforeExclusions,
    budget: availability.budget,
    proposed: states.filter((state) => state === 'proposed').length,
    excluded: states.filter((state) => state === 'agreed').length,
  };
}

export function toDetail(
  measured: MeasuredService,
  customer: MeasuredCustomer,
  names: Names,
  month: string,
  reader: string,
): AvailabilityDetail {
  const { availability, period, asOf, versions } = measured;
  const free = new Map(
    versions.flatMap((version) => freeDaysIn(period, version)).map(({ date, why }) => [date, why]),
  );
  return {
    ...toLine(measured, customer, names),
    month,
    timeZone: customer.timeZone,
    period: isoSpan(period),
    asOf: isoOf(asOf),
    sumsBeforeExclusions: availability.sumsBeforeExclusions,
    parts: partViews(measured),
    days: availability.days.map(({ date, sums, ...span }) => ({
      ...isoSpan(span),
      date,
      sums,
      free: free.get(date) ?? null,
    })),
    spans: availability.spans.map(({ as, ...span }) => ({ ...isoSpan(span), as })),
    works: availability.works.map(({ id, reason, announcedAt, cancelledAt, outcome, accepted, ...span }) => ({
      ...isoSpan(span),
      id,
      reason,
      announcedAt: isoOf(announcedAt),
      cancelledAt: cancelledAt === null ? null : isoOf(cancelledAt),
      outcome,
      acceptedMs: lengthOf(accepted),
    })),
    outages: availability.outages.map((outage) => ({ ...outage, ...isoSpan(outage) })),
    exclusions: measured.exclusions.map((exclusion) => toExclusion(exclusion, reader)),
    assets: measured.assets.map(({ id, name, checks }) => ({ id, name, checks: checks.length })),
  };
}

function partViews({ availability, parts, versions }: MeasuredService): AvailabilityDetail['parts'] {
  return availability.parts.map(({ sums, verdict, version, per100000, ...span }, index) => {
    const { target, rule } = parts[index] ?? {};
    return {
      ...isoSpan(span),
      version,
      per100000,
      group: target?.group ?? 'all-of',
      degraded: target?.degraded ?? 'up',
      announcedHoursBefore: rule?.announcedHoursBefore ?? 0,
      maxMinutesPerMonth: rule?.maxMinutesPerMonth ?? 0,
      hours: [...(versions.find((one) => one.version === version)?.terms.agreed.hours ?? [])],
      sums,
      verdict,
    };
  });
}

/** @param reader the id of who looks */
export function toExclusion({ by, ...exclusion }: KnownExclusion, reader: string): ExclusionView {
  const decisions = [...exclusion.decisions];
  return {
    ...exclusion,
    decisions,
    own: by === reader,
    state: exclusionState(decisions.map(({ decision }) => decision)),
  };
}

function isoSpan({ from, to }: Period): { from: string; to: string } {
  return { from: isoOf(from), to: isoOf(to) };
}
