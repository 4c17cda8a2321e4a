import { remark, type Observation, type UpdateReading } from '@nachtwacht/domain';
import type { FirmwareStatus } from '../answers';
import { parseDate } from './dates';
import { observe } from './observe';
import { compareVersions } from './versions';

/**
 * What the firewall knows of its updates. It looks only when told to and forgets the outcome at a restart, so "none"
 * means two things: nothing is available, or nobody looked. `now` in epoch milliseconds.
 */
export function firmwareObservation(status: FirmwareStatus, now: number): Observation {
  const installed = installedVersion(status);
  const known = { kind: 'update', installed, security: null, checkedAt: checkedAt(status, now) } as const;
  const failure = failureOf(status);
  const next = nextVersion(status, installed);
  const count = packageCount(status);
  const isPending = next !== null || count > 0 || PENDING.has(status.status);

  // What was found stays found, whether or not a later look went wrong.
  if (isPending)
    return report(
      { ...known, state: 'pending', available: next, ...(count > 0 ? { pending: count } : {}) },
      pendingDetail(status, next, failure),
    );
  if (!wasChecked(status)) return report({ ...known, state: 'never-checked', available: null }, '');
  if (failure !== null) return report({ ...known, state: 'check-failed', available: null }, failure);
  // "Nothing found" of an unknown moment is worth nothing.
  if (known.checkedAt === null)
    return report(
      { ...known, state: 'check-failed', available: null },
      remark('moment-unreadable', { message: status.last_check }),
    );
  return report({ ...known, state: 'up-to-date', available: null }, '');
}

function report(reading: UpdateReading, detail: string): Observation {
  return observe({ aspect: 'firmware', reading, detail });
}

export function installedVersion({ product, product_version }: FirmwareStatus): string | null {
  return product?.product_version || product_version || null;
}

const PENDING = new Set(['update', 'upgrade']);
/** Until 22.1 the word for pending was "ok", beside the list of packages. */
const KNOWN = new Set([...PENDING, 'none', 'error', 'ok', '']);

function wasChecked({ product, last_check }: FirmwareStatus): boolean {
  return last_check !== '' || (product?.product_check?.last_check ?? '') !== '';
}

function checkedAt({ product, last_check }: FirmwareStatus, now: number): string | null {
  const at = parseDate(last_check || (product?.product_check?.last_check ?? ''));
  return at === null ? null : new Date(Math.min(at, now)).toISOString();
}

/** Why the last look can't be believed, in one line, or null. */
function failureOf(status: FirmwareStatus): string | null {
  const { connection, repository, status_msg } = status;
  if (!['', 'ok'].includes(connection)) return `connection: ${connection}. ${status_msg}`.trim();
  if (!['', 'ok'].includes(repository)) return `repository: ${repository}. ${status_msg}`.trim();
  if (status.status === 'error' && wasChecked(status)) return status_msg || 'error';
  return KNOWN.has(status.status) ? null : `status: ${status.status}`;
}

/**
 * `product_latest` never leaves the series: at the end of a series it equals what is installed, and only the major
 * version tells that there is more.
 */
function nextVersion(
  { product, upgrade_major_version }: FirmwareStatus,
  installed: string | null,
): string | null {
  const candidates = [product?.product_latest ?? '', upgrade_major_version];
  return candidates.find((version) => version !== '' && isNewer(version, installed)) ?? null;
}

function isNewer(version: string, installed: string | null): boolean {
  return installed === null || compareVersions(version, installed) > 0;
}

function packageCount(status: FirmwareStatus): number {
  return [
    status.upgrade_packages,
    status.new_packages,
    status.reinstall_packages,
    status.downgrade_packages,
    status.upgrade_sets,
  ].reduce((sum, packages) => sum + packages.length, 0);
}

function pendingDetail(status: FirmwareStatus, next: string | null, failure: string | null): string {
  const { upgrade_major_version: major, status_reboot, upgrade_needs_reboot } = status;
  return [
    next === null ? remark('packages-only') : '',
    major !== '' && major !== next ? remark('next-series', { version: major }) : '',
    failure === null ? '' : remark('last-check-failed', { cause: failure }),
    status_reboot === '1' || upgrade_needs_reboot === '1' ? remark('needs-restart') : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}
