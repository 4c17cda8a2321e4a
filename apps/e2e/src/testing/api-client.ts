import { ROUTES, type RouteName, type Routes } from '@nachtwacht/contracts';
import type { z } from 'zod';

type Reply<R extends RouteName> = z.output<Routes[R]['reply']>;
type Body<R extends RouteName> = Routes[R] extends { readonly body?: infer B }
  ? NonNullable<B> extends z.ZodType
    ? z.input<NonNullable<B>>
    : never
  : never;

interface CallInput<R extends RouteName> {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Body<R>;
}

/** Somebody who is signed in, beside the browser: arranges what a journey needs and tells what the database holds. */
export class ApiClient {
  constructor(
    private readonly url: string,
    /** As a request bears it: `name=value; name=value`. */
    readonly cookie: string,
  ) {}

  static async signIn(url: string, email: string, password: string): Promise<ApiClient> {
    const response = await post(`${url}/api/auth/sign-in/email`, { email, password }, { origin: url });
    const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
    return new ApiClient(url, cookies.join('; '));
  }

  /** @throws Error with what the server said when it refused */
  async call<R extends RouteName>(name: R, { params, query, body }: CallInput<R> = {}): Promise<Reply<R>> {
    const { method, path, reply } = ROUTES[name];
    const filled = path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params?.[key] ?? ''));
    const url = new URL(`${this.url}/api${filled}`);
    url.search = new URLSearchParams(query).toString();
    const response = await this.send(method, url, body);
    if (!response.ok) throw new Error(`${name}: ${response.status} ${await response.text()}`);
    return reply.parse(await response.json()) as Reply<R>;
  }

  private send(method: string, url: URL, body: unknown): Promise<Response> {
    return fetch(url, {
      method,
      headers: { cookie: this.cookie, origin: this.url, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }
}

export async function post(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return response;
}
