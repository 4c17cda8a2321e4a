import { useLiveRefresh } from '../../../live/use-live-refresh';

/** Everything about updates is fetched again when a thing runs another version, or its update was moved. */
export function useUpdatesRefresh(): void {
  useLiveRefresh([['updates']], ({ kind }) => kind === 'update');
}
