import type { Route } from '@nachtwacht/contracts';
import type { z } from 'zod';
import { ApiError } from './api-error';
import { buildPath, type Params } from './build-path';
import { send } from './send';

interface CallOptions<Q extends z.ZodType, B extends z.ZodType> {
  /** Values for the :names of the path. */
  readonly params?: Params;
  readonly query?: z.input<Q>;
  readonly body?: z.input<B>;
  readonly signal?: AbortSignal | undefined;
}

/**
 * One call of the catalogue: `call(ROUTES.customer, { params: { id } })`. The reply is checked against the
 * contract, so that a page never shows half of what an other version of the server meant.
 * Throws ApiError.
 */
export async function call<Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  route: Route<Q, B, R>,
  options: CallOptions<Q, B> = {},
): Promise<z.output<R>> {
  const reply = await send({
    method: route.method,
    path: buildPath(route.path, options.params, options.query),
    body: options.body,
    signal: options.signal,
  });
  const parsed = route.reply.safeParse(reply);
  if (parsed.success) return parsed.data;
  throw new ApiError('bad-reply', null, {
    code: 'bad-reply',
    message: `${route.method} ${route.path}: ${parsed.error.issues[0]?.path.join('.') ?? ''} ${parsed.error.issues[0]?.message ?? ''}`,
  });
}
