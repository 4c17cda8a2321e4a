import type { ReportAvailability } from '@nachtwacht/domain';

/** Port: how promises of availability were kept. */
export abstract class PromisedAvailability {
  /** @param month YYYY-MM @returns null where nothing was promised */
  abstract of(customerId: string, month: string): Promise<readonly ReportAvailability[] | null>;
}
