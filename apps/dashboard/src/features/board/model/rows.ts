import {
  cellKey,
  cellView,
  isProblem,
  severity,
  type BoardModel,
  type CellKey,
  type CellView,
  type LiveCustomer,
  type LiveService,
  type Status,
} from '@nachtwacht/domain';
import type { BoardState } from './board-state';

/** A square, and whether somebody has taken everything that is wrong in it. */
export interface BoardSquare extends CellView {
  readonly taken: boolean;
}

/** One customer's line: a square per service, null where nothing is sold. */
export interface BoardRow {
  readonly customer: LiveCustomer;
  readonly cells: readonly (BoardSquare | null)[];
  /** null when nothing of this customer is watched. */
  readonly worst: Status | null;
  /** When the worst of it began, epoch milliseconds. */
  readonly worstSince: number;
}

interface KnownRow {
  readonly version: number | undefined;
  readonly row: BoardRow;
}

/**
 * Makes the lines of a board, and gives the very same object for a line in which nothing changed: only lines that are
 * new objects are drawn again.
 */
export function createRowMaker(): (
  state: Pick<BoardState, 'board' | 'touched'>,
  services: readonly LiveService[],
) => readonly BoardRow[] {
  let known = new Map<string, KnownRow>();
  let knownFor: readonly unknown[] = [];
  return ({ board, touched }, services) => {
    // A snapshot brings new lists of customers; then every line is made anew.
    const isSameBoard = knownFor[0] === board.customers && knownFor[1] === services;
    const taken = acknowledgedAssets(board);
    const next = new Map<string, KnownRow>();
    for (const customer of board.customers) {
      const version = touched.get(customer.id);
      const old = isSameBoard ? known.get(customer.id) : undefined;
      const isSame = old !== undefined && old.version === version;
      next.set(customer.id, isSame ? old : { version, row: rowOf(board, customer, services, taken) });
    }
    known = next;
    knownFor = [board.customers, services];
    return Array.from(next.values(), ({ row }) => row);
  };
}

function acknowledgedAssets(board: BoardModel): ReadonlySet<string> {
  const assets = new Set<string>();
  for (const incident of board.incidents.values())
    if (incident.acknowledgedAt !== null) assets.add(incident.assetId);
  return assets;
}

function isTaken(board: BoardModel, key: CellKey, takenAssets: ReadonlySet<string>): boolean {
  const problems = [...(board.problemsByCell.get(key)?.values() ?? [])].filter(({ status }) =>
    isProblem(status),
  );
  return problems.length > 0 && problems.every(({ assetId }) => takenAssets.has(assetId));
}

function rowOf(
  board: BoardModel,
  customer: LiveCustomer,
  services: readonly LiveService[],
  takenAssets: ReadonlySet<string>,
): BoardRow {
  const cells = services.map(({ code }): BoardSquare | null => {
    const key = cellKey({ customerId: customer.id, serviceCode: code });
    const view = cellView(board, key);
    return view === null ? null : { ...view, taken: isTaken(board, key, takenAssets) };
  });
  let leading: CellView | null = null;
  for (const cell of cells) if (cell !== null && (leading === null || isWorse(cell, leading))) leading = cell;
  return { customer, cells, worst: leading?.status ?? null, worstSince: timeOf(leading) };
}

function isWorse(one: CellView, other: CellView): boolean {
  const difference = severity(one.status) - severity(other.status);
  return difference > 0 || (difference === 0 && timeOf(one) > timeOf(other));
}

function timeOf(cell: CellView | null): number {
  return cell?.since == null ? 0 : Date.parse(cell.since);
}
