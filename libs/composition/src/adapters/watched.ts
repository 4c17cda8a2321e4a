import type { KnownDevice } from '@nachtwacht/collector-kit';
import type { PollPlan } from '@nachtwacht/domain';

/** What of a connection is looked after, by the source's key, with when it was last seen. What was archived is not among it. */
export function watchedOf({
  assets,
  found,
}: Pick<PollPlan, 'assets' | 'found'>): ReadonlyMap<string, KnownDevice> {
  return new Map(
    [...assets].map(([key, { name }]) => [key, { name, lastSeenAt: found.get(key)?.lastSeenAt ?? null }]),
  );
}
