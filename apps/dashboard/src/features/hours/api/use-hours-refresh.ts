import { useLiveRefresh } from '../../../live/use-live-refresh';

/** What a page shows of hours is fetched again when time is booked, released, granted or closed, by whomever. */
export function useHoursRefresh(keys: Parameters<typeof useLiveRefresh>[0], customerId?: string): void {
  useLiveRefresh(
    keys,
    (change) => change.kind === 'hours' && (customerId === undefined || change.customerId === customerId),
  );
}
