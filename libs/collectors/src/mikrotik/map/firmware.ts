import { observePart } from '@nachtwacht/collector-kit';
import { remark, type Observation, type Product, type UpdateReading } from '@nachtwacht/domain';
import type { Results } from '../answers';
import type { LastCheck } from './memory';

export interface FirmwareInput {
  readonly resource: Results['resource'];
  readonly update: Results['update'] | null;
  readonly routerboard: Results['routerboard'] | null;
  /** Whether a task of the router looks every day; it does not say itself when it looked. */
  readonly checksByItself: boolean;
  /** What was answered before, and when that can have been found at the earliest. */
  readonly before: LastCheck | null;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly bootedAt: number | null;
}

export interface FirmwareSeen {
  readonly observations: readonly Observation[];
  /** For the next poll. */
  readonly lastCheck: LastCheck | null;
}

/**
 * What the router knows of its updates: the outcome of the last look that somebody asked for, of whenever that was. It
 * forgets it at a restart, so the answer is no older than that.
 */
export function firmwareSeen(input: FirmwareInput): FirmwareSeen {
  const { update, routerboard } = input;
  const lastCheck = lastCheckOf(input);
  const bootloader = bootloaderOf(routerboard);
  const isDownloaded = /please reboot/i.test(update?.status ?? '');
  const rebootNeeded = isDownloaded || (bootloader === null ? null : bootloader.isWaiting);
  const firmware = observePart({ aspect: 'firmware', ...readingOf(input, lastCheck, rebootNeeded) });
  if (rebootNeeded === null) return { observations: [firmware], lastCheck };
  const reboot = observePart({
    aspect: 'reboot',
    reading: { kind: 'state', value: rebootNeeded ? 'needed' : 'not-needed' },
    detail: bootloader?.isWaiting === true ? remark('bootloader-waits', bootloader) : '',
  });
  return { observations: [firmware, reboot], lastCheck };
}

function readingOf(
  { resource, update, routerboard, checksByItself }: FirmwareInput,
  lastCheck: LastCheck | null,
  rebootNeeded: boolean | null,
): { readonly reading: UpdateReading; readonly detail?: string } {
  const installed = update?.['installed-version'] || installedIn(resource);
  const latest = update?.['latest-version'] || null;
  const status = update?.status ?? '';
  const known = {
    kind: 'update',
    installed,
    available: null,
    product: productOf(resource, update, routerboard),
    knownBy: 'device',
    rebootNeeded,
    security: null,
    checkedAt: lastCheck === null || checksByItself ? null : new Date(lastCheck.at).toISOString(),
  } as const;
  const failed = (detail: string) =>
    ({ reading: { ...known, state: 'check-failed' }, detail }) satisfies {
      reading: UpdateReading;
      detail: string;
    };

  if (update === null) return { reading: { ...known, state: 'not-told', knownBy: 'nobody' } };
  if (/new version is available|please reboot|downloaded/i.test(status))
    return { reading: { ...known, state: 'pending', available: latest } };
  // "finding out latest version" and "ERROR: could not resolve dns name" are no answers.
  if (latest === null || !/already up to date/i.test(status))
    return status === '' && latest === null
      ? { reading: { ...known, state: 'never-checked', knownBy: 'nobody' } }
      : failed(status);
  if (latest !== installed) return failed(remark('installed-since-last-check', { version: latest }));
  return { reading: { ...known, state: 'up-to-date' } };
}

function lastCheckOf({ update, before, now, bootedAt }: FirmwareInput): LastCheck | null {
  const latest = update?.['latest-version'] ?? '';
  const status = update?.status ?? '';
  if (latest === '') return null;
  const answer = `${status} ${latest}`.slice(0, 120);
  // The same answer may be that of a newer look, or not.
  if (before?.answer === answer) return before;
  // Another answer than a moment ago is a new one; of the first that is heard nobody knows.
  return { answer, at: before === null ? (bootedAt ?? 0) : now };
}

/** "7.14.3" out of "7.14.3 (stable)". */
function installedIn({ version }: Results['resource']): string | null {
  return version?.split(' ')[0] || null;
}

function productOf(
  resource: Results['resource'],
  update: Results['update'] | null,
  routerboard: Results['routerboard'] | null,
): Product {
  const channel = update?.channel || /\(([\w-]{1,30})\)/.exec((resource.version ?? '').slice(0, 80))?.[1];
  const model = routerboard?.model || resource['board-name'];
  return {
    vendor: 'mikrotik',
    ...(channel !== undefined && { train: channel.toLowerCase() }),
    ...(model !== undefined && model !== '' && { model }),
  };
}

/** null where there is none (a virtual router) or it does not tell. */
function bootloaderOf(routerboard: Results['routerboard'] | null) {
  const { 'current-firmware': current = '', 'upgrade-firmware': upgrade = '' } = routerboard ?? {};
  if (current === '' || upgrade === '') return null;
  return { current, upgrade, isWaiting: current !== upgrade };
}
