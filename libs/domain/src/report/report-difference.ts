export interface ReportDifference {
  /** `totals.backups.success` */
  readonly path: string;
  /** In the body, or in the earlier one of two. */
  readonly stated: unknown;
  /** From its details, or in the later one. */
  readonly follows: unknown;
}
