import { useCallback, useSyncExternalStore } from 'react';
import { serverClock } from '../../../shared/clock/server-clock';
import { everySecond } from '../../../shared/clock/ticker';
import { timerText } from '../model/minutes';

/** How long a timer has run by the server's clock, `0:07:42`; renders every second. */
export function useRunTime(since: string): string {
  const text = useCallback(() => timerText(serverClock.now() - Date.parse(since)), [since]);
  return useSyncExternalStore(everySecond, text);
}
