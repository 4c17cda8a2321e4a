import {
  faultOfStatus,
  parseJson,
  pollFault,
  readReply,
  trustOf,
  type AllowedCall,
  type HttpReply,
  type PollContext,
} from '@nachtwacht/collector-kit';
import { remark } from '@nachtwacht/domain';
import { z } from 'zod';
import type { AcronisCredentials, AcronisSettings } from './schema';

const TOKEN = '/api/2/idp/token';
export const TASKS = '/api/task_manager/v2/tasks';
export const ALERTS = '/api/alert_manager/v1/alerts';

/** A token and two lists; the same interface starts and stops backups for who has the scopes. */
export const ALLOWED_CALLS: readonly AllowedCall[] = [
  { method: 'POST', path: TOKEN },
  { method: 'GET', path: TASKS },
  { method: 'GET', path: ALERTS },
];

const TokenReply = z.object({ access_token: z.string().min(1) });

/** One token for a poll: it lives for hours. One that is refused all the same is asked for once more. */
export class AcronisSession {
  private token = '';
  private hasRenewed = false;

  constructor(
    private readonly context: PollContext,
    private readonly settings: AcronisSettings,
    private readonly credentials: AcronisCredentials,
  ) {}

  /** @returns how long it took, milliseconds */
  async signIn(): Promise<number> {
    const { clientId, clientSecret } = this.credentials;
    const basic = btoa(String.fromCodePoint(...new TextEncoder().encode(`${clientId}:${clientSecret}`)));
    const reply = await this.context.http({
      method: 'POST',
      url: new URL(TOKEN, this.settings.url).href,
      headers: {
        accept: 'application/json',
        authorization: `Basic ${basic}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'grant_type=client_credentials',
      ...trustOf(this.settings),
    });
    if (reply.status === 400 || reply.status === 401)
      throw pollFault('auth', remark('acronis-client-refused'));
    const body = bodyOf(reply, remark('the-sign-in'));
    this.token = readReply(TokenReply, body, remark('the-sign-in')).access_token;
    return reply.timing.totalMs;
  }

  /** The JSON of a list. */
  async get(path: string, query: Readonly<Record<string, string>>, what: string): Promise<unknown> {
    const search = new URLSearchParams(query).toString();
    const url = new URL(`${path}?${search}`, this.settings.url).href;
    let reply = await this.ask(url);
    if (reply.status === 401 && !this.hasRenewed) {
      this.hasRenewed = true;
      await this.signIn();
      reply = await this.ask(url);
    }
    return bodyOf(reply, what);
  }

  private ask(url: string): Promise<HttpReply> {
    return this.context.http({
      method: 'GET',
      url,
      headers: { accept: 'application/json', authorization: `Bearer ${this.token}` },
      maxBytes: 4 * 1024 * 1024,
      ...trustOf(this.settings),
    });
  }
}

function bodyOf({ status, headers, body }: HttpReply, what: string): unknown {
  const fault = faultOfStatus(status, headers, what);
  if (fault !== null) throw fault;
  return parseJson(body, what);
}
