import type { ListItem } from '../model/arrangement';

/** Rows have a fixed height, so that five thousand of them are placed without being measured. In rem. */
export const ROW_SIZES = {
  line: { customer: 2.25, night: 3.25 },
  card: { customer: 2.25, night: 8.25 },
} as const;
export type RowLook = keyof typeof ROW_SIZES;

/** Narrower than this each row becomes a card; rem. */
export const CARDS_BELOW = 46;

export function sizeOf(item: ListItem | undefined, look: RowLook): number {
  return ROW_SIZES[look][item?.kind ?? 'night'];
}
