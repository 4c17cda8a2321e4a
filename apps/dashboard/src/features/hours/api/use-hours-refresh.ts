import { useLiveRefresh } from '../../../live/use-live-refresh';

/** Everything about hours is fetched again when time is booked, released, granted or closed, by whomever. */
export function useHoursRefresh(): void {
  useLiveRefresh([['hours']], ({ kind }) => kind === 'hours');
}
