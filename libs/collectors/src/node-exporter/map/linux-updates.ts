import type { UpdateReading } from '@nachtwacht/domain';
import { isoFromSeconds } from './moments';
import { labelOf, type Series } from './series';
import { isStale, writtenAt } from './text-file';

/** Words in the names of the scripts' files. */
const FILES = ['apt', 'yum', 'dnf', 'updates'];

/**
 * Pending packages as the scripts for apt and yum write them. null: there is no such script, so nothing is claimed. `now` in milliseconds.
 * apt names the archive a package comes from and so tells security updates apart; a yum repository rarely does.
 */
export function linuxUpdates(series: Series, now: number): UpdateReading | null {
  const apt = countByOrigin(series, 'apt_upgrades_pending');
  const yum = countByOrigin(series, 'yum_upgrades_pending');
  if (apt.size === 0 && yum.size === 0) return null;

  const origins = [...apt, ...yum].filter(([, count]) => count > 0);
  const pending = origins.reduce((sum, [, count]) => sum + count, 0);
  return {
    kind: 'update',
    // What waited when the script last ran waits still; that nothing waits is no longer known.
    state:
      pending > 0 ? 'pending' : isStale(writtenAt(series, ...FILES), now) ? 'check-failed' : 'up-to-date',
    installed: null,
    available: null,
    security: isSecurity(origins.map(([origin]) => origin)) ?? (hasPending(yum) ? null : false),
    checkedAt: isoFromSeconds(checkedAt(series)),
    pending,
  };
}

function countByOrigin(
  series: Series,
  name: 'apt_upgrades_pending' | 'yum_upgrades_pending',
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const sample of series.all(name)) {
    if (!Number.isFinite(sample.value) || sample.value < 0) continue;
    const origin = labelOf(sample, 'origin');
    counts.set(origin, (counts.get(origin) ?? 0) + sample.value);
  }
  return counts;
}

function isSecurity(origins: readonly string[]): true | null {
  return origins.some((origin) => origin.toLowerCase().includes('security')) ? true : null;
}

function hasPending(counts: ReadonlyMap<string, number>): boolean {
  return [...counts.values()].some((count) => count > 0);
}

/**
 * When the package lists were last fetched, or the file was last written, whichever is longer ago: neither fresh lists
 * in a dead file nor a fresh file over old lists tell of today.
 */
function checkedAt(series: Series): number | null {
  const moments = [series.value('apt_package_cache_timestamp_seconds'), writtenAt(series, ...FILES)].filter(
    (moment) => moment !== null,
  );
  return moments.length === 0 ? null : Math.min(...moments);
}
