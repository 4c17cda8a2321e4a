import type { AvailabilityDetail, HoursOverview, HoursStatement } from '@nachtwacht/contracts';

export type HoursLeft = Pick<
  HoursOverview,
  'plan' | 'budget' | 'openMinutes' | 'owedMinutes' | 'forecast' | 'lots'
>;

/**
 * Port: what was reckoned of one customer, by those who reckon it for staff and reports too. Months as `2027-03`.
 * Hours are those of released work alone.
 */
export abstract class PortalReckonings {
  abstract left(customerId: string): Promise<HoursLeft>;
  abstract statement(customerId: string, month: string): Promise<HoursStatement>;
  /** Empty where nothing was promised. */
  abstract availability(customerId: string, month: string): Promise<readonly AvailabilityDetail[]>;
}
