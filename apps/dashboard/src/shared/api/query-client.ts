import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError, isSignedOut } from './api-error';

const RETRIES = 2;

/** A refusal is an answer and is not asked again; silence and a failing server are. */
function shouldRetry(failures: number, error: Error): boolean {
  const isPassing = !(error instanceof ApiError) || error.kind === 'offline' || error.kind === 'server';
  return isPassing && failures < RETRIES;
}

/** `onSignedOut` is called when any call finds that the session has ended. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: Error) => {
    if (isSignedOut(error)) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { retry: shouldRetry, staleTime: 10_000, refetchOnWindowFocus: true },
      // A browser's "offline" is a guess: the server may stand in the same building.
      mutations: { networkMode: 'always' },
    },
  });
}
