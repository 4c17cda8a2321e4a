import { VisuallyHidden } from '@mantine/core';
import { isProblem } from '@nachtwacht/domain';
import { useElementSize } from '@mantine/hooks';
import type { FeedView } from '../../../live/feed-view';
import { useTexts } from '../../../shared/i18n/texts';
import { ConnectionBanner } from '../bar/connection-banner';
import { Notices } from '../bar/notices';
import { boardTexts } from '../board-texts';
import { Matrix } from '../matrix/matrix';
import { useRootFontSize } from '../../../shared/ui/use-root-font-size';
import type { BoardState } from '../model/board-state';
import { useBoardSearch } from '../model/use-board-search';
import { useBoardView } from '../model/use-board-view';
import { useLargeLetters } from './use-large-letters';
import classes from './wall-board.module.css';
import { WallHead } from './wall-head';
import { WallProblems } from './wall-problems';

const HEAD_REM = 3.75;
const ROW_REM = 2.625;

interface WallBoardProps {
  readonly view: FeedView<BoardState>;
  readonly state: BoardState;
}

/** For a screen nobody touches: only what is wrong, as much as fits, nothing that moves by itself. */
export function WallBoard({ view, state }: WallBoardProps) {
  const t = useTexts(boardTexts);
  const [search] = useBoardSearch();
  useLargeLetters();
  const shown = useBoardView(state, { ...search, sort: undefined });
  const { ref, height } = useElementSize();
  const rem = useRootFontSize();
  const bad = shown.rows.filter(({ worst }) => worst !== null && isProblem(worst));
  const room = Math.max(0, Math.floor((height / rem - HEAD_REM) / ROW_REM));
  const rows = bad.slice(0, room);
  const beyond = bad.length - rows.length;
  const calm = shown.rows.length - bad.length;
  return (
    <div className={classes.wall} data-stale={view.pulse === 'lost'}>
      <VisuallyHidden component="h1">{t('title')}</VisuallyHidden>
      <ConnectionBanner view={view} />
      <WallHead counts={shown.counts} pulse={view.pulse} />
      <Notices notices={state.notices} />
      <div className={classes.split}>
        <div className={classes.customers}>
          <div ref={ref} className={classes.matrix}>
            {bad.length > 0 && (
              <Matrix services={shown.services} rows={rows} selected={undefined} onSelect={ignore} />
            )}
          </div>
          <p className={classes.rest}>
            {beyond > 0 && `${t('wall.more', { count: beyond })}. `}
            {bad.length === 0 && t('wall.allCalm', { count: calm })}
            {bad.length > 0 && calm > 0 && t('wall.calm', { count: calm })}
          </p>
        </div>
        <WallProblems services={state.board.services} groups={shown.groups} />
      </div>
    </div>
  );
}

function ignore(): void {
  // Nobody presses a square of a wall screen.
}
