import type { Prisma } from '../generated/client';

/** Plain data as a value for a JSON column. Prisma's own type refuses interfaces for want of an index signature. */
export function asJson(value: object): Prisma.InputJsonValue {
  return value;
}
