import {
  cellKey,
  type BoardModel,
  type CellKey,
  type LiveCell,
  type LiveIncident,
  type LiveProblem,
} from './board-model';
import type { PersistentMap } from './persistent-map';

/**
 * A check changed its status or says something else: it is a problem now, or no longer one. Costs one shard and one cell, whatever the
 * size of the board. The same event twice is the same as once.
 */
export function applyTransition(model: BoardModel, check: LiveProblem): BoardModel {
  const cleared = withoutProblem(model, check.checkId);
  if (check.status === 'ok') return { ...cleared, cells: calmSince(cleared.cells, check) };
  return withProblem(cleared, check);
}

/** An incident was opened, changed, or closed and is no longer shown. */
export function applyIncident(
  model: BoardModel,
  incident: LiveIncident & { readonly closedAt: string | null },
): BoardModel {
  const { closedAt, ...shown } = incident;
  const incidents =
    closedAt === null ? model.incidents.with(incident.id, shown) : model.incidents.without(incident.id);
  return { ...model, incidents };
}

/** By the cell it was known in: its asset may have moved to another service since. */
function withoutProblem(model: BoardModel, checkId: number): BoardModel {
  const known = model.problems.get(checkId);
  if (!known) return model;
  const key = cellKey(known);
  const left = new Map(model.problemsByCell.get(key));
  left.delete(checkId);
  return {
    ...model,
    problems: model.problems.without(checkId),
    problemsByCell:
      left.size === 0 ? model.problemsByCell.without(key) : model.problemsByCell.with(key, left),
  };
}

function withProblem(model: BoardModel, problem: LiveProblem): BoardModel {
  const key = cellKey(problem);
  const inCell = new Map(model.problemsByCell.get(key)).set(problem.checkId, problem);
  return {
    ...model,
    problems: model.problems.with(problem.checkId, problem),
    problemsByCell: model.problemsByCell.with(key, inCell),
  };
}

/** A cell without problems is as it is since the last of its checks recovered. */
function calmSince(
  cells: PersistentMap<CellKey, LiveCell>,
  check: LiveProblem,
): PersistentMap<CellKey, LiveCell> {
  const key = cellKey(check);
  const cell = cells.get(key);
  if (!cell) return cells;
  const isLater = cell.since === null || Date.parse(check.since) > Date.parse(cell.since);
  return isLater ? cells.with(key, { ...cell, since: check.since }) : cells;
}
