import {
  applyDecorators,
  createParamDecorator,
  HttpCode,
  RequestMapping,
  RequestMethod,
  SetMetadata,
  type ExecutionContext,
} from '@nestjs/common';
import { ApiBody, ApiOperation, ApiParam, ApiQuery, ApiResponse } from '@nestjs/swagger';
import { issueText, type Route } from '@nachtwacht/contracts';
import type { Actor } from '@nachtwacht/domain';
import type { Request } from 'express';
import { z } from 'zod';
import { invalid, notFound } from './problem';

type AnyRoute = Route<z.ZodType, z.ZodType, z.ZodType>;

/** What a handler gets: already checked against the contract. */
export interface CallOf<R extends AnyRoute> {
  /** The `:id` of the path, in the shape that ids have; '' on a route without one. */
  readonly params: { readonly id: string };
  readonly query: R extends { query?: infer Q extends z.ZodType } ? z.output<Q> : undefined;
  readonly body: R extends { body?: infer B extends z.ZodType } ? z.output<B> : undefined;
  readonly actor: Actor;
}
export type ReplyOf<R extends AnyRoute> = z.input<R['reply']>;

export const ROUTE = 'nachtwacht:route';
export const PUBLIC = 'nachtwacht:public';

/** Serves one route of the contracts' catalogue: path, method, checks and OpenAPI all come from there. */
export function Handles(route: AnyRoute): MethodDecorator {
  const schema = (type: z.ZodType, io: 'input' | 'output') =>
    z.toJSONSchema(type, { io, unrepresentable: 'any', target: 'openapi-3.0' });
  const parameters = [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => ApiParam({ name }));
  const query = route.query ? Object.entries(schema(route.query, 'input').properties ?? {}) : [];
  return applyDecorators(
    SetMetadata(ROUTE, route),
    RequestMapping({ path: route.path, method: RequestMethod[route.method] }),
    HttpCode(200),
    ApiOperation({ summary: route.summary }),
    ApiResponse({ status: 200, schema: schema(route.reply, 'output') as object }),
    ...parameters,
    ...query.map(([name, type]) => ApiQuery({ name, required: false, schema: type as object })),
    ...(route.body ? [ApiBody({ schema: schema(route.body, 'input') as object })] : []),
  );
}

/** No session needed. Every other route answers 401 without one. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, true);

export interface AuthenticatedRequest extends Request {
  actor?: Actor;
}

/** The checked call; use it on the one parameter of a handler. */
export const Call = createParamDecorator((_: unknown, context: ExecutionContext): CallOf<AnyRoute> => {
  const route = Reflect.getMetadata(ROUTE, context.getHandler()) as AnyRoute;
  const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
  const { id } = request.params as { id?: string };
  if (id !== undefined && !idShape(route).test(id)) throw notFound('thing');
  return {
    params: { id: id ?? '' },
    query: route.query ? parse(route.query, request.query) : undefined,
    body: route.body ? parse(route.body, request.body ?? {}) : undefined,
    // The guard has set it on every route that is not public.
    actor: request.actor ?? {
      id: '',
      name: '',
      role: 'nobody',
      scope: { kind: 'customer', customerId: NOBODY },
    },
  };
});
/** Checks are numbered, everything else has a UUID: what can't be an id never reaches the database. */
function idShape(route: AnyRoute): RegExp {
  return route.path.startsWith('/checks/')
    ? /^[1-9]\d{0,14}$/
    : /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

function parse(schema: z.ZodType, value: unknown): unknown {
  const parsed = parsedBy(schema, value);
  if (parsed.success) return parsed.data;
  const fields = Object.fromEntries(
    parsed.error.issues.map((issue) => [issue.path.join('.'), issueText(issue)]),
  );
  throw invalid('Some fields are not right.', fields);
}

/** zod throws at an object with a `length` that can't be compared, where it expects a text of some length. */
function parsedBy(schema: z.ZodType, value: unknown): z.ZodSafeParseResult<unknown> {
  try {
    return schema.safeParse(value);
  } catch {
    throw invalid('Some fields are not right.');
  }
}
