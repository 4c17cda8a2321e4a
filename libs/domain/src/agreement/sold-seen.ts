/** Of what one of a package counts as one: a device has a thing of its own, a user, a number or an agreement has none. */
export const PACKAGE_UNITS = ['device', 'user', 'number', 'agreement'] as const;
export type PackageUnit = (typeof PACKAGE_UNITS)[number];

/** From the worst to the best. */
export const SOLD_VERDICTS = ['not-watched', 'short', 'not-sold', 'not-monitored', 'seen'] as const;
export type SoldVerdict = (typeof SOLD_VERDICTS)[number];

interface SoldLine {
  readonly unit: PackageUnit;
  readonly quantity: number;
}

/** How many things must be seen for what was sold: each device, or one thing at all for any number of users. */
export function thingsSold(lines: readonly SoldLine[]): number {
  const devices = lines
    .filter(({ unit }) => unit === 'device')
    .reduce((sum, { quantity }) => sum + quantity, 0);
  return Math.max(devices, lines.some(({ unit }) => unit !== 'agreement') ? 1 : 0);
}

/**
 * Whether what is sold of one service is also seen.
 *
 * @param seen live things of this service that are watched
 */
export function soldVerdict(sold: number, seen: number, monitored: boolean): SoldVerdict {
  if (!monitored) return 'not-monitored';
  if (seen < sold) return seen === 0 ? 'not-watched' : 'short';
  return seen > sold ? 'not-sold' : 'seen';
}
