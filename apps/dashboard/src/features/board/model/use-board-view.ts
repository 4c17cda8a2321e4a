import type { LiveService, Status } from '@nachtwacht/domain';
import { useMemo, useState } from 'react';
import type { BoardSearch } from '../board-search';
import type { BoardState } from './board-state';
import { shownGroups, shownRows, shownServices } from './filter';
import { countByStatus, createGroupMaker, isAcknowledged, type ProblemGroup } from './problem-groups';
import { createRowMaker, type BoardRow } from './rows';

/** What the board shows of its state under the filters of the address. */
export interface BoardView {
  readonly services: readonly LiveService[];
  readonly rows: readonly BoardRow[];
  readonly groups: readonly ProblemGroup[];
  /** How many there would be without filters. */
  readonly allGroups: number;
  readonly allRows: number;
  readonly counts: Readonly<Record<Status, number>>;
  /** Assets that nothing looks at. */
  readonly unwatched: number;
}

export function useBoardView({ board, touched }: BoardState, search: BoardSearch): BoardView {
  const [makeRows] = useState(createRowMaker);
  const [makeGroups] = useState(createGroupMaker);
  const services = useMemo(() => shownServices(board.services, search), [board.services, search]);
  const rows = useMemo(() => makeRows({ board, touched }, services), [makeRows, board, touched, services]);
  const groups = useMemo(() => makeGroups(board), [makeGroups, board]);
  const codes = useMemo(() => new Map(board.customers.map(({ id, code }) => [id, code])), [board.customers]);
  return useMemo(() => {
    const counts = countByStatus(groups);
    const waiting = new Set(
      groups.filter((group) => !isAcknowledged(group)).map(({ lead }) => lead.customerId),
    );
    return {
      services,
      rows: shownRows(rows, waiting, search),
      groups: shownGroups(groups, services, codes, search),
      allGroups: groups.length - counts.maintenance,
      allRows: rows.length,
      counts,
      unwatched: unwatchedIn(rows),
    };
  }, [services, rows, groups, codes, search]);
}

function unwatchedIn(rows: readonly BoardRow[]): number {
  return rows.reduce(
    (sum, { cells }) => cells.reduce((inRow, cell) => inRow + (cell?.unwatchedAssets ?? 0), sum),
    0,
  );
}
