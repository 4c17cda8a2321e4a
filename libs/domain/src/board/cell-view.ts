import { isProblem, severity, worst, type Status } from '../status/status';
import type { BoardModel, CellKey, CellProblems, LiveProblem } from './board-model';

/** One square of the board. */
export interface CellView {
  readonly key: CellKey;
  readonly status: Status;
  /** How many things are watched in it, and by how many checks. */
  readonly assets: number;
  readonly checks: number;
  /** Distinct assets with a problem. */
  readonly affectedAssets: number;
  /** Distinct assets that are in maintenance and have no problem. */
  readonly assetsInMaintenance: number;
  /** Since when the worst status holds: its earliest check. For a good cell, since when it is good. */
  readonly since: string | null;
  /** The age of what the cell says. */
  readonly measuredAt: string | null;
}

const NONE: CellProblems = new Map();

/** A square by its key, null when the board has nothing to watch there. Costs the number of its problems. */
export function cellView(model: BoardModel, key: CellKey): CellView | null {
  const cell = model.cells.get(key);
  const problems = model.problemsByCell.get(key) ?? NONE;
  if (!cell && problems.size === 0) return null;

  const shown = [...problems.values()];
  const status = worst(shown.map((problem) => problem.status));
  const affected = assetsOf(shown.filter((problem) => isProblem(problem.status)));
  return {
    key,
    status,
    // A problem can be told before the cell it opens: then what is known to be there is counted.
    assets: cell?.assets ?? assetsOf(shown).size,
    checks: cell?.checks ?? shown.length,
    affectedAssets: affected.size,
    assetsInMaintenance: assetsOf(shown).size - affected.size,
    since: shown.length === 0 ? (cell?.since ?? null) : earliest(shown.filter((p) => p.status === status)),
    measuredAt: cell?.measuredAt ?? null,
  };
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
