import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState } from './error-state';
import { RowsSkeleton } from './rows-skeleton';
import { StaleNotice } from './stale-notice';

interface QueryStateProps<T> {
  readonly query: UseQueryResult<T>;
  /** Shown while nothing is there yet; rows by default. */
  readonly skeleton?: ReactNode;
  readonly isEmpty?: (data: T) => boolean;
  /** What to show, and say to do, when there is nothing. */
  readonly empty?: ReactNode;
  readonly children: (data: T) => ReactNode;
}

/** The four states of everything that is fetched: loading, failed, empty, and there (perhaps old). */
export function QueryState<T>({ query, skeleton, isEmpty, empty, children }: QueryStateProps<T>) {
  const retry = () => void query.refetch();
  if (query.data === undefined)
    return query.isError ? (
      <ErrorState error={query.error} onRetry={retry} />
    ) : (
      (skeleton ?? <RowsSkeleton />)
    );
  return (
    <>
      {query.isError && <StaleNotice updatedAt={query.dataUpdatedAt} onRetry={retry} />}
      {isEmpty?.(query.data) ? empty : children(query.data)}
    </>
  );
}
