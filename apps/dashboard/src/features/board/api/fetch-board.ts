import { ROUTES, type BoardSnapshot } from '@nachtwacht/contracts';
import { call } from '../../../shared/api/call';
import { serverClock } from '../../../shared/clock/server-clock';

export async function fetchBoard(signal: AbortSignal): Promise<BoardSnapshot> {
  const snapshot = await call(ROUTES.board, { signal });
  serverClock.set(snapshot.serverTime);
  return snapshot;
}
