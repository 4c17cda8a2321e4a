/** The period of a report: days of the month for what has days, moments for what has moments. Half open. */
export interface GatheredPeriod {
  readonly customerId: string;
  /** The first day of the month and of the next one. */
  readonly firstDay: string;
  readonly nextDay: string;
  /** ISO 8601 UTC. */
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
}
