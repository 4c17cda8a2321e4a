import { SYSTEM, type ReportAvailability } from '@nachtwacht/domain';
import { AvailabilityService, type AvailabilityStore } from '@nachtwacht/features-availability';
import type { PromisedAvailability } from '@nachtwacht/features-reports';

/** What a report says of availability is what the page of it says. */
export class PromisedAvailabilityAdapter implements PromisedAvailability {
  private readonly availability: AvailabilityService;

  constructor(store: AvailabilityStore) {
    this.availability = new AvailabilityService(store);
  }

  async of(customerId: string, month: string): Promise<readonly ReportAvailability[] | null> {
    const measured = await this.availability.availabilityOf(SYSTEM, customerId, month);
    if (measured.length === 0) return null;
    return measured.map(({ service, serviceName, per100000, sums, outages, assets, exclusions }) => ({
      service,
      nameNl: serviceName.nl,
      nameEn: serviceName.en,
      targetPer100000: per100000,
      agreedMs: sums.up + sums.down + sums.unknown,
      downMs: sums.down,
      unknownMs: sums.unknown,
      maintenanceMs: sums.maintenance,
      outages: [
        ...outages.map(({ from, to, reachesAfter, countedMs }) => ({
          asset: assets.map(({ name }) => name).join(', '),
          from,
          to: reachesAfter ? null : to,
          ms: countedMs,
          excluded: null,
        })),
        ...exclusions.flatMap(({ from, to, reason, state, decisions }) =>
          state === 'agreed'
            ? [
                {
                  asset: serviceName.nl,
                  from,
                  to,
                  ms: Date.parse(to) - Date.parse(from),
                  excluded: { reason, by: decisions.at(-1)?.by ?? '' },
                },
              ]
            : [],
        ),
      ],
    }));
  }
}
