import { describe, expect, it, vi } from 'vitest';
import { ApiError, type ApiErrorKind } from './api-error';
import { createQueryClient } from './query-client';

function failing(kind: ApiErrorKind) {
  return vi.fn(() => Promise.reject(new ApiError(kind, null, { code: kind, message: kind })));
}

async function ask(kind: ApiErrorKind): Promise<{ attempts: number; signedOut: number }> {
  const onSignedOut = vi.fn();
  const queryFn = failing(kind);
  const client = createQueryClient(onSignedOut);
  await client
    .query({ queryKey: ['x'], queryFn, retryDelay: 0, retry: client.getDefaultOptions().queries?.retry ?? 0 })
    .catch(() => undefined);
  return { attempts: queryFn.mock.calls.length, signedOut: onSignedOut.mock.calls.length };
}

describe('fetching for pages', () => {
  it.each<[string, ApiErrorKind, number, number]>([
    ['asks again when nothing was heard', 'offline', 3, 0],
    ['asks again when the server failed', 'server', 3, 0],
    ['takes a refusal for an answer', 'refused', 1, 0],
    ['does not repeat what it can not read', 'bad-reply', 1, 0],
    ['tells at once that the session has ended', 'signed-out', 1, 1],
  ])('%s', async (_, kind, attempts, signedOut) => {
    await expect(ask(kind)).resolves.toEqual({ attempts, signedOut });
  });
});
