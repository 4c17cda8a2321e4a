import { storageObservation } from '@nachtwacht/collector-kit';
import type { Observation } from '@nachtwacht/domain';
import { readRows, Repository } from '../answers';

/** Said as GB and counted as such; whether the vendor means GiB, it does not say. */
const GIGABYTE = 1_000_000_000;

/** Whether each repository is there, and how full it is. One without a capacity (object storage) has no level. */
export function repositoryObservations(rows: readonly unknown[]): readonly Observation[] {
  const repositories = readRows(rows, Repository);
  const names = repositories.map(({ name, id }) => name ?? id);
  return repositories.flatMap((repository, index) => {
    const name = names[index] ?? repository.id;
    const isUnique = names.indexOf(name) === names.lastIndexOf(name);
    const instance = isUnique ? name : `${name} (${repository.id})`;
    const reading = { kind: 'state', value: stateOf(repository) } as const;
    const state = { asset: 'host', aspect: 'repository', instance, reading };
    const { capacityGB = 0 } = repository;
    if (capacityGB <= 0) return [state];
    const used = usedOf(repository);
    return [state, storageObservation({ instance, used, total: capacityGB * GIGABYTE })];
  });
}

function stateOf({ isOnline, isOutOfDate }: Repository): string {
  if (isOnline === undefined) return 'not-told';
  if (!isOnline) return 'offline';
  return isOutOfDate === true ? 'out-of-date' : 'online';
}

/** Bytes; null where it is not told, can't be, or was said by a repository that is away. */
function usedOf({ capacityGB = 0, freeGB, isOnline }: Repository): number | null {
  const isKnown = freeGB !== undefined && freeGB >= 0 && freeGB <= capacityGB && isOnline !== false;
  return isKnown ? (capacityGB - freeGB) * GIGABYTE : null;
}
