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

type RowParts = readonly unknown[];

/**
 * Makes the lines of a board, and gives the very same object for a line in which nothing changed: only lines that are
 * new objects are drawn again.
 */
export function createRowMaker(): (
  board: BoardModel,
  services: readonly LiveService[],
) => readonly BoardRow[] {
  let known = new Map<string, { readonly parts: RowParts; readonly row: BoardRow }>();
  return (board, services) => {
    const next: typeof known = new Map();
    const takenAssets = acknowledgedAssets(board);
    for (const customer of board.customers) {
      const parts = partsOf(board, customer, services, takenAssets);
      const old = known.get(customer.id);
      const isSame = old?.parts.length === parts.length && parts.every((part, i) => part === old.parts[i]);
      next.set(customer.id, isSame ? old : { parts, row: rowOf(board, customer, services, takenAssets) });
    }
    known = next;
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

/** All that a line is made of; the board's maps keep the identity of what an event did not touch. */
function partsOf(
  board: BoardModel,
  customer: LiveCustomer,
  services: readonly LiveService[],
  takenAssets: ReadonlySet<string>,
): RowParts {
  const parts: unknown[] = [customer, services];
  for (const { code } of services) {
    const key = cellKey({ customerId: customer.id, serviceCode: code });
    parts.push(board.cells.get(key), board.problemsByCell.get(key), isTaken(board, key, takenAssets));
  }
  return parts;
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
