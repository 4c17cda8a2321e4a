import { observePart } from '@nachtwacht/collector-kit';
import { remark, type Observation } from '@nachtwacht/domain';
import { listOf, Pool, type Reply } from '../answers';

/** States of zpool. */
const HEALTH: Readonly<Record<string, string>> = {
  ONLINE: 'ok',
  DEGRADED: 'degraded',
  FAULTED: 'failed',
  UNAVAIL: 'failed',
  SUSPENDED: 'failed',
  REMOVED: 'failed',
  OFFLINE: 'offline',
};

export function poolObservations(asset: string, reply: Reply | undefined): readonly Observation[] {
  return (listOf(Pool, reply) ?? []).map(({ name, health = 'not-told' }) => {
    const value = Object.hasOwn(HEALTH, health) ? (HEALTH[health] ?? health) : health;
    return observePart({
      asset,
      aspect: 'volume',
      instance: name,
      reading: { kind: 'state', value },
      detail: ['ZFS', value === 'ok' || value === health ? null : remark('said-as', { word: health })],
    });
  });
}
