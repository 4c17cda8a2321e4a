import { ApiError } from './api-error';
import { readProblem } from './read-problem';

export interface Request {
  readonly method: string;
  /** Under /api, with its query. */
  readonly path: string;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

/** Sends one request of the same origin with the session's cookie; anything but success is an ApiError. */
export async function send({ method, path, body, signal }: Request): Promise<unknown> {
  const response = await fetch(`/api${path}`, {
    method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new ApiError('offline', null, { code: 'offline', message: 'The server could not be reached.' });
  });
  if (!response.ok) throw await readProblem(response);
  if (response.status === 204) return {};
  return response.json().catch(() => {
    throw new ApiError('bad-reply', response.status, {
      code: 'bad-reply',
      message: 'The server answered something that is not JSON.',
    });
  });
}
