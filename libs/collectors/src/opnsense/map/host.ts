import type { SeenAsset } from '@nachtwacht/domain';
import type { FirmwareStatus } from '../answers';
import { parseDate, parseUptime } from './dates';
import { installedVersion } from './firmware';
import { HOST } from './observe';

export interface HostInput {
  readonly firmware: FirmwareStatus | null;
  /** Host name with domain, '' when not known. */
  readonly name: string;
  readonly address: string;
  /** Epoch milliseconds. */
  readonly bootedAt: number | null;
}

export function hostAsset({ firmware, name, address, bootedAt }: HostInput): SeenAsset {
  const version = firmware === null ? null : installedVersion(firmware);
  return {
    key: HOST,
    kind: 'firewall',
    name: name || address,
    facts: {
      vendor: 'OPNsense',
      address,
      ...(version === null ? {} : { version }),
      ...(firmware === null || firmware.os_version === '' ? {} : { os: firmware.os_version }),
      ...(bootedAt === null ? {} : { bootedAt: new Date(bootedAt).toISOString() }),
    },
  };
}

/** An uptime that was read now gives another moment each time, a few seconds off. */
const SAME_START_MS = 60_000;

/** The moment of the last start; the earlier answer where both mean the same start. Epoch milliseconds. */
export function startOf(
  { uptime, boottime }: { readonly uptime: string; readonly boottime: string },
  now: number,
  before: number | null,
): number | null {
  const seconds = parseUptime(uptime);
  const start = parseDate(boottime) ?? (seconds === null ? null : now - seconds * 1000);
  if (start === null || start <= 0 || start > now) return null;
  return before !== null && Math.abs(start - before) <= SAME_START_MS ? before : start;
}
