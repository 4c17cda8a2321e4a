import { SegmentedControl, VisuallyHidden } from '@mantine/core';
import { useDocumentTitle, useMediaQuery } from '@mantine/hooks';
import type { FeedView } from '../../live/feed-view';
import { useTexts } from '../../shared/i18n/texts';
import { BoardBar } from './bar/board-bar';
import { ConnectionBanner } from './bar/connection-banner';
import { Notices } from './bar/notices';
import { RecentLine } from './bar/recent-line';
import { BoardBody } from './board-body';
import { BoardEmpty } from './board-empty';
import { boardTexts } from './board-texts';
import classes from './live-board.module.css';
import type { BoardState } from './model/board-state';
import { useBoardSearch } from './model/use-board-search';
import { useBoardView } from './model/use-board-view';
import { useCustomerNames } from './model/use-customer-names';
import { NewsForReaders } from './bar/news-for-readers';

interface LiveBoardProps {
  readonly view: FeedView<BoardState>;
  readonly state: BoardState;
}

/** The board at a desk, on a tablet or a telephone. */
export function LiveBoard({ view, state }: LiveBoardProps) {
  const t = useTexts(boardTexts);
  const [search, patch] = useBoardSearch();
  const shown = useBoardView(state, search);
  const names = useCustomerNames(state.board.customers);
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const isEmpty = state.board.cells.size === 0;
  const { critical } = shown.counts;
  useDocumentTitle(`${critical > 0 ? `(${critical}) ` : ''}${t('title')} · Nachtwacht`);
  return (
    <div className={classes.board} data-stale={view.pulse === 'lost'}>
      <VisuallyHidden component="h1">{t('title')}</VisuallyHidden>
      <ConnectionBanner view={view} />
      {!isEmpty && (
        <BoardBar
          services={state.board.services}
          counts={shown.counts}
          unwatched={shown.unwatched}
          listsCustomers={!isNarrow || search.view === 'customers'}
        />
      )}
      <Notices notices={state.notices} />
      <div className={classes.strip} hidden={isEmpty}>
        <RecentLine recent={state.recent} names={names} />
        {isNarrow && (
          <SegmentedControl
            size="xs"
            aria-label={t('view.label')}
            value={search.view ?? 'problems'}
            onChange={(value) => patch({ view: value === 'customers' ? 'customers' : undefined })}
            data={[
              { value: 'problems', label: t('view.problems') },
              { value: 'customers', label: t('view.customers') },
            ]}
          />
        )}
      </div>
      {isEmpty ? (
        <BoardEmpty hasCustomers={state.board.customers.length > 0} />
      ) : (
        <BoardBody state={state} shown={shown} isNarrow={isNarrow} />
      )}
      <NewsForReaders latest={state.recent[0]} names={names} />
    </div>
  );
}
