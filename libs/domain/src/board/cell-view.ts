import { isProblem, severity, worst, type Status } from '../status/status';
import type { BoardModel, CellKey, CellProblems, LiveCell, LiveProblem } from './board-model';

/** One square of the board. */
export interface CellView {
  readonly key: CellKey;
  readonly status: Status;
  /** How many things are watched in it, and by how many checks. */
  readonly assets: number;
  readonly checks: number;
  /** Distinct assets with a problem, those that nothing looks at among them. */
  readonly affectedAssets: number;
  /** Assets without a single check. What nobody looks at is unknown, and unknown is never green. */
  readonly unwatchedAssets: number;
  /** Distinct assets that are in maintenance and have no problem. */
  readonly assetsInMaintenance: number;
  /** Since when the worst status holds: its earliest check. For a good cell, since when it is good. */
  readonly since: string | null;
}

const NONE: CellProblems = new Map();

/** A square by its key, null when the board has nothing to watch there. Costs the number of its problems. */
export function cellView(model: BoardModel, key: CellKey): CellView | null {
  const cell = model.cells.get(key);
  const problems = model.problemsByCell.get(key) ?? NONE;
  if (!cell && problems.size === 0) return null;

  const shown = [...problems.values()];
  const unwatched = unwatchedIn(cell);
  const unseen: Status = unwatched > 0 ? 'unknown' : 'ok';
  const status = worst([unseen, ...shown.map((problem) => problem.status)]);
  const affected = assetsOf(shown.filter((problem) => isProblem(problem.status)));
  // A problem can be told before the cell it opens: then what is known to be there is counted.
  const assets = cell?.assets ?? assetsOf(shown).size;
  return {
    key,
    status,
    assets,
    checks: cell?.checks ?? shown.length,
    affectedAssets: unwatched === 0 ? affected.size : Math.min(assets, affected.size + unwatched),
    unwatchedAssets: unwatched,
    assetsInMaintenance: assetsOf(shown).size - affected.size,
    since: status === 'ok' ? (cell?.since ?? null) : earliest(shown.filter((p) => p.status === status)),
  };
}

function unwatchedIn(cell: LiveCell | undefined): number {
  if (cell === undefined) return 0;
  return cell.unwatched ?? (cell.checks === 0 ? cell.assets : 0);
}

/** What asks for a person, newest first; of equally new the worst first. Maintenance is not among them. */
export function openProblems(model: BoardModel): LiveProblem[] {
  return [...model.problems.values()]
    .filter((problem) => isProblem(problem.status))
    .map((problem) => ({ problem, at: Date.parse(problem.since) }))
    .sort(
      (a, b) =>
        b.at - a.at ||
        severity(b.problem.status) - severity(a.problem.status) ||
        b.problem.checkId - a.problem.checkId,
    )
    .map(({ problem }) => problem);
}

function assetsOf(problems: readonly LiveProblem[]): Set<string> {
  return new Set(problems.map(({ assetId }) => assetId));
}

function earliest(problems: readonly LiveProblem[]): string | null {
  return problems.reduce<string | null>(
    (first, { since }) => (first === null || Date.parse(since) < Date.parse(first) ? since : first),
    null,
  );
}
