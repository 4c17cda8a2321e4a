import { ROUTES, type AcceptInput } from '@nachtwacht/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from '../../../shared/api/call';

/** A thing of the inbox, by the connection that holds it and its key there. */
export interface ThingKey {
  readonly connectionId: string;
  readonly key: string;
}

type AcceptItem = z.input<typeof AcceptInput>['items'][number];
export type PlacedThing = AcceptItem & ThingKey;

export interface LeavingOut {
  readonly things: readonly ThingKey[];
  readonly ignored: boolean;
  readonly reason: string | null;
  readonly notOurs: boolean;
}

/** No call takes more at once. */
const MOST_KEYS = 500;

function useRefresh() {
  const queryClient = useQueryClient();
  return () =>
    Promise.all(
      ['inbox', 'found', 'connections', 'connection', 'assets', 'customers', 'backups'].map((key) =>
        queryClient.invalidateQueries({ queryKey: [key] }),
      ),
    );
}

/** All of one connection or none; a connection that refuses leaves what the others took. */
export function usePlaceThings() {
  const onSettled = useRefresh();
  return useMutation({
    mutationFn: async (things: readonly PlacedThing[]) => {
      for (const [id, ofOne] of Map.groupBy(things, ({ connectionId }) => connectionId))
        await call(ROUTES.accept, {
          params: { id },
          body: { items: ofOne.map(({ connectionId: _, ...item }) => item) },
        });
    },
    onSettled,
  });
}

export function useLeaveOut() {
  const onSettled = useRefresh();
  return useMutation({
    mutationFn: async ({ things, ...decision }: LeavingOut) => {
      for (const [id, ofOne] of Map.groupBy(things, ({ connectionId }) => connectionId)) {
        const keys = ofOne.map(({ key }) => key);
        for (let at = 0; at < keys.length; at += MOST_KEYS)
          await call(ROUTES.ignoreFound, {
            params: { id },
            body: { keys: keys.slice(at, at + MOST_KEYS), ...decision },
          });
      }
    },
    onSettled,
  });
}
