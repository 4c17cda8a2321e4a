import { Problem, ROUTES, type RouteName, type Routes } from '@nachtwacht/contracts';
import type { z } from 'zod';

type Reply<R extends RouteName> = z.output<Routes[R]['reply']>;
type Body<R extends RouteName> = Routes[R] extends { readonly body?: infer B }
  ? NonNullable<B> extends z.ZodType
    ? z.input<NonNullable<B>>
    : never
  : never;

export interface CallInput<R extends RouteName> {
  /** Parts of the path, such as `{ id }`. */
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Body<R>;
}

/** The product refused a call; the text says what it said. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
    this.name = 'Refused';
  }
}

const TIMEOUT_MS = 20_000;

/** Speaks the product's public REST API as any program of a customer could: typed by the catalogue of calls. */
export class ProductClient {
  private cookie = '';
  private readonly origin: string;

  constructor(
    base: string,
    private readonly stopping: AbortSignal,
  ) {
    this.origin = new URL(base).origin;
  }

  async signIn(email: string, password: string): Promise<void> {
    const response = await this.fetch('POST', '/api/auth/sign-in/email', { email, password });
    if (!response.ok) throw await refusal(response, 'signing in');
    await response.body?.cancel();
    const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
    if (cookies.length === 0) throw new Refused(response.status, 'signing in gave no session cookie');
    this.cookie = cookies.join('; ');
  }

  /** @throws Refused when the product says no; an error of zod when its reply has another shape than its catalogue says */
  async call<R extends RouteName>(name: R, input: CallInput<R> = {}): Promise<Reply<R>> {
    const { method, path, reply } = ROUTES[name];
    const filled = path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(input.params?.[key] ?? ''));
    const query = new URLSearchParams(input.query).toString();
    const response = await this.fetch(method, `/api${filled}${query === '' ? '' : `?${query}`}`, input.body);
    if (!response.ok) throw await refusal(response, name);
    return reply.parse(await response.json()) as Reply<R>;
  }

  private fetch(method: string, path: string, body?: unknown): Promise<Response> {
    return fetch(`${this.origin}${path}`, {
      method,
      redirect: 'error',
      signal: AbortSignal.any([this.stopping, AbortSignal.timeout(TIMEOUT_MS)]),
      headers: {
        accept: 'application/json',
        origin: this.origin,
        ...(this.cookie === '' ? {} : { cookie: this.cookie }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }
}

async function refusal(response: Response, what: string): Promise<Refused> {
  const text = await response.text();
  const problem = Problem.safeParse(parsed(text)).data;
  const said =
    problem === undefined ? text.slice(0, 200) : [problem.message, fieldsOf(problem)].join(' ').trim();
  return new Refused(response.status, `${what}: ${response.status} ${said}`);
}

function fieldsOf({ fields }: Problem): string {
  return fields === undefined ? '' : JSON.stringify(fields);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
