import { observePart } from '@nachtwacht/collector-kit';
import type { Observation } from '@nachtwacht/domain';
import type { Service } from '../answers';

/** Services that are meant to run. Two of one name (one per VPN) are one, and stopped when either is. */
export function serviceObservations(
  services: readonly Service[],
  ignored: ReadonlySet<string>,
): readonly Observation[] {
  const meant = services.filter(
    ({ name, enabled }) =>
      name !== null && name !== '' && enabled !== false && !ignored.has(name.toLowerCase()),
  );
  const byName = Map.groupBy(meant, ({ name }) => name ?? '');
  return [...byName].map(([instance, same]) =>
    observePart({
      aspect: 'service',
      instance,
      reading: { kind: 'state', value: wordOf(same) },
      detail: same[0]?.description ?? '',
    }),
  );
}

function wordOf(same: readonly Service[]): string {
  if (same.some(({ status }) => status === false)) return 'stopped';
  return same.every(({ status }) => status === true) ? 'running' : 'unknown';
}
