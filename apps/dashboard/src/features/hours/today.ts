import { localDateOf } from '@nachtwacht/domain/time';
import { serverClock } from '../../shared/clock/server-clock';
import { DEFAULT_TIME_ZONE } from '../../shared/format/format-dates';

/** The day that the clock on the wall shows by the server's time, YYYY-MM-DD. */
export function today(): string {
  return localDateOf(serverClock.now(), DEFAULT_TIME_ZONE);
}
