import type { Device } from '../answers';

/** The numbers of the controller in words. One that is not here is unknown and stays as it is. */
const WORDS: ReadonlyMap<number, string> = new Map([
  [0, 'disconnected'],
  // Lost while it moved to another controller.
  [1, 'disconnected'],
  [10, 'provisioning'],
  [11, 'provisioning'],
  [12, 'upgrading'],
  [13, 'rebooting'],
  [14, 'connected'],
  // By a mesh instead of a cable.
  [15, 'connected'],
  [16, 'migrating'],
  [17, 'migrating'],
  [20, 'pending'],
  [21, 'pending'],
  [22, 'adopting'],
  [23, 'adopting'],
  [24, 'adoption-failed'],
  [25, 'adoption-failed'],
  [26, 'managed-elsewhere'],
  [27, 'managed-elsewhere'],
  [30, 'heartbeat-missed'],
  [31, 'heartbeat-missed'],
  [32, 'heartbeat-missed'],
  [33, 'heartbeat-missed'],
  [40, 'isolated'],
  [41, 'isolated'],
]);

const CATEGORIES: ReadonlyMap<number, string> = new Map([
  [0, 'disconnected'],
  [1, 'connected'],
  [2, 'pending'],
  [3, 'heartbeat-missed'],
  [4, 'isolated'],
]);

/** Of two answers that differ about being connected the one that says no counts. */
export function stateWord({ status, statusCategory }: Device): string {
  const category = wordOf(CATEGORIES, statusCategory);
  if (status === undefined) return category ?? 'not-told';
  const word = wordOf(WORDS, status) ?? String(status);
  return word === 'connected' && category !== null ? category : word;
}

function wordOf(words: ReadonlyMap<number, string>, value: number | undefined): string | null {
  return value === undefined ? null : (words.get(value) ?? String(value));
}

/** One that waits for adoption may be the neighbour's. */
export function isOurs(device: Device): boolean {
  return stateWord(device) !== 'pending';
}
