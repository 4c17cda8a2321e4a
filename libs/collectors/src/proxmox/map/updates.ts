import { observePart } from '@nachtwacht/collector-kit';
import { remark, type Observation, type UpdateReading } from '@nachtwacht/domain';
import { listOf, NodeStatus, objectOf, Package, Task, type Reply } from '../answers';

type Replies = Readonly<Record<string, Reply>>;
const MANAGER = 'pve-manager';
const REFUSED = 403;

/** "pve-manager/8.2.4/faa83925c9641325" */
export function installedVersion(pveversion: string | undefined): string | null {
  return /^pve-manager\/([\w.~+-]{1,60})/.exec(pveversion ?? '')?.[1] ?? null;
}

/**
 * The packages that wait. The list is what the node last fetched, so that an empty one is good only beside a task that
 * fetched it: the node makes one every night.
 */
export function updateObservation(asset: string, replies: Replies): Observation {
  const installed = installedVersion(objectOf(NodeStatus, replies['status'])?.pveversion);
  const packages = listOf(Package, replies['apt/update']);
  const looks = looksOf(replies['tasks']);
  const known = {
    kind: 'update',
    installed,
    available: null,
    security: null,
    checkedAt: looks.lastGood,
    knownBy: 'device',
    product: { vendor: 'proxmox', train: 'VE' },
  } as const satisfies Omit<UpdateReading, 'state'>;
  const report = (reading: UpdateReading, detail: string | null = null) =>
    observePart({ asset, aspect: 'firmware', reading, detail });

  if (packages === null) {
    const status = replies['apt/update']?.status ?? 0;
    if (status === REFUSED)
      return report(
        { ...known, state: 'not-told', knownBy: 'nobody', checkedAt: null },
        remark('rights-missing', { rights: 'Sys.Modify' }),
      );
    return report({ ...known, state: 'check-failed' }, `HTTP ${String(status)}`);
  }
  if (packages.length > 0) {
    const available = packages.find((one) => one.Package === MANAGER)?.Version ?? null;
    const failed = looks.failure === null ? null : remark('last-check-failed', { cause: looks.failure });
    return report(
      { ...known, state: 'pending', available, pending: packages.length },
      failed ?? (available === null ? remark('packages-only') : null),
    );
  }
  if (looks.failure !== null) return report({ ...known, state: 'check-failed' }, looks.failure);
  return report({ ...known, state: looks.lastGood === null ? 'never-checked' : 'up-to-date' });
}

interface Looks {
  /** ISO 8601 UTC */
  readonly lastGood: string | null;
  /** What the last one said, where it failed. */
  readonly failure: string | null;
}

function looksOf(reply: Reply | undefined): Looks {
  const ended = (listOf(Task, reply) ?? []).flatMap(({ endtime, status }) =>
    endtime === undefined || endtime <= 0 ? [] : [{ endtime, status: status ?? '' }],
  );
  const newestFirst = ended.toSorted((a, b) => b.endtime - a.endtime);
  const good = newestFirst.find(({ status }) => isGood(status));
  const [last] = newestFirst;
  return {
    lastGood: good === undefined ? null : isoOf(good.endtime),
    failure: last === undefined || isGood(last.status) ? null : last.status || 'unknown',
  };
}

function isGood(status: string): boolean {
  return status === 'OK' || status.startsWith('WARNINGS');
}

function isoOf(seconds: number): string | null {
  const at = new Date(seconds * 1000);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
