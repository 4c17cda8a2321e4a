import { ROUTES, type ConnectionTest } from '@nachtwacht/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../../../shared/api/call';
import { testQuery } from '../api/connection-queries';

export interface ConnectionTestRun {
  readonly start: () => void;
  readonly isStarting: boolean;
  /** Why the test itself could not be asked for. */
  readonly error: unknown;
  /** null before the first. */
  readonly test: ConnectionTest | null;
}

/** One poll on request. A worker does it, so the page asks how far it is, often enough to look live. */
export function useConnectionTest(connectionId: string): ConnectionTestRun {
  const queryClient = useQueryClient();
  const [testId, setTestId] = useState<string | null>(null);
  const request = useMutation({
    mutationFn: () => call(ROUTES.testConnection, { params: { id: connectionId } }),
    onSuccess: (test) => {
      queryClient.setQueryData(testQuery(test.id).queryKey, test);
      setTestId(test.id);
    },
  });
  const { data } = useQuery(testQuery(testId));
  const isFinished = data?.finishedAt != null;
  useEffect(() => {
    if (!isFinished) return;
    for (const key of ['connection', 'connections', 'found', 'raw-answer'])
      void queryClient.invalidateQueries({ queryKey: [key] });
  }, [isFinished, queryClient]);
  return { start: request.mutate, isStarting: request.isPending, error: request.error, test: data ?? null };
}
