import type { z } from 'zod';

/** One REST call: the server's controller and OpenAPI, and the browser's fetch, both follow from it. */
export interface Route<Query extends z.ZodType, Body extends z.ZodType, Reply extends z.ZodType> {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Under /api, parameters as :name. */
  readonly path: string;
  readonly summary: string;
  readonly query?: Query;
  readonly body?: Body;
  readonly reply: Reply;
}

/** Keeps the types of one call together. */
export function route<
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
  R extends z.ZodType = z.ZodType,
>(definition: Route<Q, B, R>): Route<Q, B, R> {
  return definition;
}
