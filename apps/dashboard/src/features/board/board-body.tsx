import { cellKey, cellView } from '@nachtwacht/domain';
import { useMemo } from 'react';
import { useTexts } from '../../shared/i18n/texts';
import { Panel } from '../../shared/ui/panel';
import { StatePanel } from '../../shared/ui/state-panel';
import { IconFilterOff } from '@tabler/icons-react';
import classes from './board-body.module.css';
import { boardTexts } from './board-texts';
import { CustomerList } from './list/customer-list';
import { Matrix } from './matrix/matrix';
import type { BoardState } from './model/board-state';
import { useBoardSearch } from './model/use-board-search';
import type { BoardView } from './model/use-board-view';
import { CellSummary } from './problems/cell-summary';
import type { EmptyBecause } from './problems/no-problems';
import { ProblemPanel } from './problems/problem-panel';

interface BoardBodyProps {
  readonly state: BoardState;
  readonly shown: BoardView;
  readonly isNarrow: boolean;
}

/** Matrix beside problems; on a narrow screen one of the two. */
export function BoardBody({ state, shown, isNarrow }: BoardBodyProps) {
  const t = useTexts(boardTexts);
  const [search, patch] = useBoardSearch();
  const select = useMemo(
    () => (cell: string) => patch({ cell: cell === search.cell ? undefined : cell }),
    [patch, search.cell],
  );
  const inCell = shown.groups.filter(
    ({ lead }) => search.cell === undefined || `${lead.customerId}|${lead.serviceCode}` === search.cell,
  );
  const emptyBecause = whyEmpty(state, shown, search.cell);
  const problems = (
    <Panel className={classes.problems}>
      {search.cell !== undefined && (
        <CellSummary board={state.board} cell={search.cell} onClear={() => patch({ cell: undefined })} />
      )}
      <ProblemPanel
        services={state.board.services}
        groups={inCell}
        all={shown.allGroups}
        emptyBecause={emptyBecause}
      />
    </Panel>
  );
  const nobody = (
    <StatePanel icon={<IconFilterOff size={24} />} title={t('states.noRows')}>
      {t('problems.noneFilteredText')}
    </StatePanel>
  );
  const customers = isNarrow ? (
    <CustomerList services={shown.services} rows={shown.rows} />
  ) : (
    <Matrix services={shown.services} rows={shown.rows} selected={search.cell} onSelect={select} />
  );
  const matrix = <Panel className={classes.matrix}>{shown.rows.length === 0 ? nobody : customers}</Panel>;
  if (isNarrow)
    return <div className={classes.single}>{search.view === 'customers' ? matrix : problems}</div>;
  return (
    <div className={classes.split}>
      {matrix}
      {problems}
    </div>
  );
}

function whyEmpty({ board }: BoardState, { allGroups }: BoardView, cell: string | undefined): EmptyBecause {
  const [customerId = '', serviceCode = ''] = cell?.split('|') ?? [];
  const square = cellView(board, cellKey({ customerId, serviceCode }));
  if (square !== null && square.unwatchedAssets > 0) return 'square-is-unwatched';
  if (allGroups === 0) return 'all-is-well';
  return square?.status === 'ok' || square?.status === 'maintenance' ? 'square-is-well' : 'filters';
}
