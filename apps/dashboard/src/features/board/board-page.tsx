import { useBoardSearch } from './model/use-board-search';
import { useBoard } from './model/use-board';
import { BoardMissing } from './board-missing';
import { LiveBoard } from './live-board';
import { WallBoard } from './wall/wall-board';

export function BoardPage() {
  const view = useBoard();
  const [search] = useBoardSearch();
  if (view.model === null) return <BoardMissing error={view.error} />;
  if (search.wall === 1) return <WallBoard view={view} state={view.model} />;
  return <LiveBoard view={view} state={view.model} />;
}
