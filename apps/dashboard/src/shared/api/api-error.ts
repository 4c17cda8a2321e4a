import type { Problem } from '@nachtwacht/contracts';

/**
 * Why a call gave no reply: `offline` nothing was heard, `signed-out` the session ended, `refused` the server
 * said no with a reason, `server` it failed, `bad-reply` it answered something this version does not know.
 */
export type ApiErrorKind = 'offline' | 'signed-out' | 'refused' | 'server' | 'bad-reply';

export class ApiError extends Error {
  constructor(
    readonly kind: ApiErrorKind,
    readonly status: number | null,
    readonly problem: Problem,
  ) {
    super(problem.message);
    this.name = 'ApiError';
  }

  /** What is wrong per field of the form that was sent. */
  get fields(): Readonly<Record<string, string>> {
    return this.problem.fields ?? {};
  }
}

export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiError && error.kind === 'signed-out';
}
