import { STATUSES, type Status } from '@nachtwacht/domain';
import { z } from 'zod';

const flag = z.literal(1).optional().catch(undefined);
const words = z.string().max(500).optional().catch(undefined);

/** What the board's address holds, so that a view can be shared and survives a reload. Lists are joined by commas. */
export const BoardSearch = z.object({
  /** part of a customer's name or code */
  q: words,
  status: words,
  service: words,
  /** only what nobody has acknowledged */
  unack: flag,
  /** only customers with something that nothing looks at */
  unwatched: flag,
  /** leave out customers without problems */
  only: flag,
  sort: z.literal('name').optional().catch(undefined),
  /** the chosen square, `customerId|serviceCode` */
  cell: words,
  /** on a narrow screen: the customers instead of the problems */
  view: z.literal('customers').optional().catch(undefined),
  /** without chrome, for a screen on the wall */
  wall: flag,
});
export type BoardSearch = z.infer<typeof BoardSearch>;

export function listOf(joined: string | undefined): readonly string[] {
  return joined === undefined ? [] : joined.split(',').filter((word) => word !== '');
}

/** undefined for an empty list: it then disappears from the address. */
export function joinList(list: readonly string[]): string | undefined {
  return list.length === 0 ? undefined : list.join(',');
}

export function statusesOf(joined: string | undefined): readonly Status[] {
  const wanted = listOf(joined);
  return STATUSES.filter((status) => wanted.includes(status));
}
