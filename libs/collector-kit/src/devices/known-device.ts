/** A device that was listed before. `lastSeenAt` in epoch milliseconds, null where nobody knows. */
export interface KnownDevice {
  readonly name: string;
  readonly lastSeenAt: number | null;
}
