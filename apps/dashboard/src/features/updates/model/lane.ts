import type { UpdateItemView } from '@nachtwacht/contracts';
import type { UpdateStage } from '@nachtwacht/domain';
import { matches } from '../../../shared/text/matches';
import { LANE_STAGES, type LaneSearch } from '../updates-search';

type Wanted = Pick<LaneSearch, 'q' | 'customer' | 'security' | 'late'>;

/** It should have been done by now, and the device does not have it. `now` in epoch milliseconds. */
export function isLate({ stage, dueAt, ended }: UpdateItemView, now: number): boolean {
  return ended === null && isToDo(stage) && Date.parse(dueAt) < now;
}

/** The device does not have it yet. */
export function isToDo(stage: UpdateStage): boolean {
  return stage !== 'done' && stage !== 'checked' && stage !== 'reported';
}

export function itemsShown(
  items: readonly UpdateItemView[],
  { q = '', customer, security, late }: Wanted,
  now: number,
): UpdateItemView[] {
  return items.filter(
    (item) =>
      (customer === undefined || item.customerId === customer) &&
      (security === undefined || item.security === true || item.knownExploited) &&
      (late === undefined || isLate(item, now)) &&
      matches(q, item.customerName, item.assetName, item.instance, item.from, item.target),
  );
}

/** What is on its way, by stage; soonest due first. Holes that are used by attackers stand over others of the same day. */
export function byStage(items: readonly UpdateItemView[]): ReadonlyMap<UpdateStage, UpdateItemView[]> {
  const columns = new Map<UpdateStage, UpdateItemView[]>(LANE_STAGES.map((stage) => [stage, []]));
  for (const item of items) columns.get(item.stage)?.push(item);
  for (const column of columns.values()) column.sort(soonestFirst);
  return columns;
}

function soonestFirst(a: UpdateItemView, b: UpdateItemView): number {
  return (
    compare(a.dueAt.slice(0, 10), b.dueAt.slice(0, 10)) ||
    weight(b) - weight(a) ||
    compare(a.dueAt, b.dueAt) ||
    a.customerName.localeCompare(b.customerName) ||
    a.assetName.localeCompare(b.assetName)
  );
}

const weight = ({ knownExploited, security }: UpdateItemView): number =>
  knownExploited ? 2 : security === true ? 1 : 0;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Those chosen that are still shown and stand in this stage: what moved on meanwhile is no longer chosen. */
export function stillChosen(
  items: readonly UpdateItemView[],
  chosen: ReadonlySet<string>,
  stage: UpdateStage | null,
): UpdateItemView[] {
  return items.filter((item) => chosen.has(item.id) && item.stage === stage);
}
