import { ROUTES, type ImportRequest, type ImportRun } from '@nachtwacht/contracts';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useServerEvent } from '../../../live/use-server-event';
import { call } from '../../../shared/api/call';

const LOOK_EVERY_MS = 1_000;

const importRunQuery = (id: string | null) =>
  queryOptions({
    queryKey: ['import-run', id],
    queryFn: ({ signal }) => call(ROUTES.importRun, { params: { id: id ?? '' }, signal }),
    enabled: id !== null,
    refetchInterval: ({ state }) => (state.data?.finishedAt == null ? LOOK_EVERY_MS : false),
  });

export interface ImportFile {
  readonly name: string;
  readonly csv: string;
}

/** One file on its way: first as a trial, then for good. Followed by events where they come, and by asking. */
export function useImportRun() {
  const queryClient = useQueryClient();
  const [id, setId] = useState<string | null>(null);
  const request = useMutation({
    mutationFn: (body: ImportRequest) => call(ROUTES.startImport, { body }),
    onSuccess: (run) => {
      queryClient.setQueryData(importRunQuery(run.id).queryKey, run);
      setId(run.id);
    },
  });
  const { data: run } = useQuery(importRunQuery(id));
  useServerEvent('import-progress', (progress) => {
    const { queryKey } = importRunQuery(progress.id);
    if (progress.id === id) queryClient.setQueryData(queryKey, (known) => further(known, progress));
  });
  const hasChanged = run !== undefined && !run.dryRun && run.finishedAt !== null;
  useEffect(() => {
    if (!hasChanged) return;
    for (const key of ['customers', 'customer', 'sites', 'assets'])
      void queryClient.invalidateQueries({ queryKey: [key] });
  }, [hasChanged, queryClient]);
  return {
    run: run ?? null,
    isStarting: request.isPending,
    error: request.error,
    start: ({ name, csv }: ImportFile, dryRun: boolean) => {
      setId(null);
      request.mutate({ fileName: name, csv, dryRun });
    },
    reset: () => {
      setId(null);
      request.reset();
    },
  };
}

/** An event and an answer may overtake each other: what got further is the later one. */
function further(known: ImportRun | undefined, progress: ImportRun): ImportRun {
  if (known === undefined || progress.finishedAt !== null) return progress;
  return known.finishedAt !== null || known.done > progress.done ? known : progress;
}
