import {
  severity,
  type BoardModel,
  type LiveIncident,
  type LiveProblem,
  type Status,
} from '@nachtwacht/domain';

/** What is wrong with one asset: one thing to work on, however many of its checks say so. */
export interface ProblemGroup {
  readonly assetId: string;
  readonly customerName: string;
  readonly serviceCode: string;
  /** The worst of its checks, of equally bad ones the newest. */
  readonly lead: LiveProblem;
  readonly others: readonly LiveProblem[];
  readonly incident: LiveIncident | null;
}

/**
 * Everything that is not ok, by asset, newest first. Like the rows, a group in which nothing changed stays the very
 * same object.
 */
export function createGroupMaker(): (board: BoardModel) => readonly ProblemGroup[] {
  let known = new Map<string, ProblemGroup>();
  return (board) => {
    const names = new Map(board.customers.map(({ id, name }) => [id, name]));
    const incidents = new Map(
      Array.from(board.incidents.values(), (incident) => [incident.assetId, incident]),
    );
    const next = new Map<string, ProblemGroup>();
    for (const [assetId, problems] of Map.groupBy(board.problems.values(), ({ assetId }) => assetId)) {
      const group = groupOf(problems, names, incidents.get(assetId) ?? null);
      const old = known.get(assetId);
      next.set(assetId, old !== undefined && isSame(old, group) ? old : group);
    }
    known = next;
    return [...next.values()].sort(
      (a, b) =>
        Date.parse(b.lead.since) - Date.parse(a.lead.since) ||
        severity(b.lead.status) - severity(a.lead.status) ||
        b.lead.checkId - a.lead.checkId,
    );
  };
}

function groupOf(
  problems: readonly LiveProblem[],
  names: ReadonlyMap<string, string>,
  incident: LiveIncident | null,
): ProblemGroup {
  const [lead, ...others] = problems.toSorted(
    (a, b) => severity(b.status) - severity(a.status) || Date.parse(b.since) - Date.parse(a.since),
  );
  if (lead === undefined) throw new Error('a group has at least one problem');
  const { assetId, customerId, serviceCode } = lead;
  return { assetId, customerName: names.get(customerId) ?? '', serviceCode, lead, others, incident };
}

function isSame(a: ProblemGroup, b: ProblemGroup): boolean {
  return (
    a.lead === b.lead &&
    a.incident === b.incident &&
    a.customerName === b.customerName &&
    a.others.length === b.others.length &&
    a.others.every((problem, index) => problem === b.others[index])
  );
}

/** How many assets are in each state that asks for attention. */
export function countByStatus(groups: readonly ProblemGroup[]): Readonly<Record<Status, number>> {
  const counts: Record<Status, number> = { ok: 0, maintenance: 0, unknown: 0, warning: 0, critical: 0 };
  for (const { lead } of groups) counts[lead.status] += 1;
  return counts;
}

export function isAcknowledged({ incident }: ProblemGroup): boolean {
  return incident !== null && incident.acknowledgedAt !== null;
}
