import { observePart } from '@nachtwacht/collector-kit';
import type { Observation, UpdateReading } from '@nachtwacht/domain';
import { Package, rowsOf, type Reply } from '../answers';
import type { PackagesSeen } from '../memory';

const MAX_WAITING = 20;
const MAX_TEXT = 80;

/**
 * What the list of packages says, or what it said when it was last asked. A list that could not be had (busy, cut) is not
 * asked for again at once either: it is the call that keeps a small firewall busy.
 */
export function packagesSeen(
  reply: Reply | null,
  now: number,
  before: PackagesSeen | null,
): PackagesSeen | null {
  if (reply === null) return before;
  if (reply.status === 403 || reply.status === 404) return null;
  const packages = rowsOf(Package, reply);
  if (packages === null) return { ...(before ?? NOTHING_TOLD), askedAt: now };
  const waiting = packages.filter(({ update_available }) => update_available === true);
  return {
    askedAt: now,
    toldAt: now,
    installed: packages.length,
    known: packages.filter(isKnown).length,
    waiting: waiting.slice(0, MAX_WAITING).map(describe),
  };
}

const NOTHING_TOLD: Omit<PackagesSeen, 'askedAt'> = { toldAt: null, installed: 0, known: 0, waiting: [] };

/** Without its mirror pfSense knows no latest version, and then says that no update is available. */
function isKnown({ latest_version, update_available }: Package): boolean {
  return latest_version !== null && latest_version !== '' && update_available !== null;
}

function describe({ name, shortname, installed_version, latest_version }: Package): string {
  return `${shortname || name} ${installed_version} → ${latest_version}`.slice(0, MAX_TEXT);
}

export function packagesObservations(seen: PackagesSeen | null): readonly Observation[] {
  if (seen === null || (seen.toldAt !== null && seen.installed === 0)) return [];
  const state = stateOf(seen);
  return [
    observePart({
      aspect: 'packages',
      reading: {
        kind: 'update',
        state,
        installed: null,
        available: null,
        product: { vendor: 'pfsense', train: 'packages' },
        security: null,
        checkedAt: isoOf(seen.toldAt),
        ...(state === 'pending' ? { pending: seen.waiting.length } : {}),
      },
      detail: seen.waiting.join('; '),
    }),
  ];
}

function stateOf({ waiting, known }: PackagesSeen): UpdateReading['state'] {
  if (waiting.length > 0) return 'pending';
  return known === 0 ? 'check-failed' : 'up-to-date';
}

/** What was remembered may be any number. */
function isoOf(at: number | null): string | null {
  return at === null || at > LAST_MOMENT ? null : new Date(at).toISOString();
}

const LAST_MOMENT = 8.64e15;
