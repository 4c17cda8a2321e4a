import type { AvailabilityDetail } from '@nachtwacht/contracts';
import type { ReportAvailability, ReportAvailabilityPart } from '@nachtwacht/domain';

/** null where nothing was promised. Why work was planned is written by staff for each other and is not told. */
export function toReportAvailability(
  measured: readonly AvailabilityDetail[],
): readonly ReportAvailability[] | null {
  if (measured.length === 0) return null;
  return measured.map(({ service, serviceName, period, assets, parts, outages, works, exclusions }) => ({
    service,
    nameNl: serviceName.nl,
    nameEn: serviceName.en,
    assets: assets.map(({ name }) => name),
    parts: parts.map(toPart),
    outages: outages.map(({ from, to, reachesAfter, countedMs }) => ({
      from,
      to: reachesAfter ? null : to,
      lastedMs: between(from, to, period),
      countedMs,
    })),
    works: works.map(({ from, to, outcome, acceptedMs }) => ({ from, to, outcome, acceptedMs })),
    exclusions: exclusions.flatMap(({ from, to, type, reason, proposedBy, state, decisions }) => {
      const agreed = decisions.findLast(({ decision }) => decision === 'agreed');
      return state === 'agreed' && agreed !== undefined
        ? [{ from, to, type, reason, proposedBy, agreedBy: agreed.by }]
        : [];
    }),
  }));
}

function toPart({
  version,
  from,
  to,
  per100000,
  sums,
}: AvailabilityDetail['parts'][number]): ReportAvailabilityPart {
  return {
    agreementVersion: String(version),
    from,
    to,
    targetPer100000: per100000,
    upMs: sums.up,
    downMs: sums.down,
    unknownMs: sums.unknown,
    maintenanceMs: sums.maintenance,
    excludedMs: sums.excluded,
    unmonitoredMs: sums.unmonitored,
  };
}

function between(from: string, to: string, period: { readonly from: string; readonly to: string }): number {
  const [start, end] = [
    Math.max(Date.parse(from), Date.parse(period.from)),
    Math.min(Date.parse(to), Date.parse(period.to)),
  ];
  return Math.max(0, end - start);
}
