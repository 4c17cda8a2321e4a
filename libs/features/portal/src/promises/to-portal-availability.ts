import type { AvailabilityDetail, PortalAvailability } from '@nachtwacht/contracts';

type Service = PortalAvailability['services'][number];

/** One promise with what its number rests on. Why work was planned is written by staff for each other and is not told. */
export function toPortalService(detail: AvailabilityDetail): Service {
  const { service, serviceName, verdict, running, bounds, sums, assets, parts, days, spans } = detail;
  return {
    code: service,
    nameNl: serviceName.nl,
    nameEn: serviceName.en,
    verdict,
    running,
    upper: bounds.upper,
    lower: bounds.lower,
    upMs: sums.up,
    downMs: sums.down,
    unknownMs: sums.unknown,
    maintenanceMs: sums.maintenance,
    excludedMs: sums.excluded,
    unmonitoredMs: sums.unmonitored,
    things: assets.map(({ name }) => name),
    promises: parts.map(({ from, to, per100000, hours }) => ({ from, to, per100000, hours })),
    freeDays: days.flatMap(({ date, free }) =>
      free === null
        ? []
        : [
            free.kind === 'holiday'
              ? { date, holiday: free.code, name: null }
              : { date, holiday: null, name: free.name },
          ],
    ),
    outages: detail.outages.map(({ from, to, reachesAfter, countedMs }) => ({
      from,
      to: reachesAfter ? null : to,
      countedMs,
    })),
    gaps: spans
      .filter(({ as }) => as === 'unknown' || as === 'unmonitored')
      .map(({ from, to }) => ({ from, to })),
    works: detail.works.map(({ from, to, outcome, acceptedMs }) => ({ from, to, outcome, acceptedMs })),
    exclusions: detail.exclusions
      .filter(({ state }) => state === 'agreed')
      .map(({ from, to, type, reason }) => ({ from, to, type, reason })),
  };
}
