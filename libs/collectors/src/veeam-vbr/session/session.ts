import { pollFault, trustOf, type HttpReply, type PollContext } from '@nachtwacht/collector-kit';
import { remark } from '@nachtwacht/domain';
import type { VeeamCredentials, VeeamSettings } from '../schema';
import { isRefusedRevision, revisionsToTry } from './revisions';
import { isExpired, refuseSignIn, tokenIn, type Token } from './token';

export interface Session {
  readonly revision: string;
  /** How long the first answer took. */
  readonly totalMs: number;
  get(path: string): Promise<HttpReply>;
  /** A session that nobody ends lives for days; that it could not be ended changes nothing. */
  close(): Promise<void>;
}

export interface SessionOptions {
  readonly context: PollContext;
  readonly settings: VeeamSettings;
  readonly credentials: VeeamCredentials;
  readonly rememberedRevision: string;
  readonly isLookingAgain: boolean;
}

/**
 * Finds a revision that the server takes and signs in with it.
 * @throws PollFault `misconfigured` when it takes none of those that are known
 */
export async function openSession(options: SessionOptions): Promise<Session> {
  let said = '';
  for (const revision of revisionsToTry(options.rememberedRevision, options.isLookingAgain)) {
    const session = new TokenSession(options, revision);
    const greeting = await session.greet();
    if (isRefusedRevision(greeting)) {
      said = greeting.body;
      continue;
    }
    if (greeting.status === 404) throw pollFault('misconfigured', remark('veeam-not-there'));
    const signIn = await session.signIn();
    if (!isRefusedRevision(signIn)) return session;
    said = signIn.body;
  }
  throw pollFault('misconfigured', remark('veeam-revision', { message: said.slice(0, 150) }));
}

/** How often a token may be renewed in one poll: a server that takes none of its own tokens must not be asked for ever. */
const MAX_RENEWALS = 3;

class TokenSession implements Session {
  totalMs = 0;
  private token: Token | null = null;
  private renewing: Promise<void> | null = null;
  private renewals = 0;

  constructor(
    private readonly options: SessionOptions,
    readonly revision: string,
  ) {}

  /** Asks without a token: a server answers 401 as soon as it takes the revision. */
  async greet(): Promise<HttpReply> {
    const reply = await this.send('GET', '/api/v1/serverInfo', null);
    this.totalMs = reply.timing.totalMs;
    return reply;
  }

  async signIn(): Promise<HttpReply> {
    const { username, password } = this.options.credentials;
    const reply = await this.askToken({ grant_type: 'password', username, password });
    if (isRefusedRevision(reply)) return reply;
    refuseSignIn(reply);
    this.token = tokenIn(reply, this.now());
    return reply;
  }

  async get(path: string): Promise<HttpReply> {
    if (this.token !== null && isExpired(this.token, this.now())) await this.renew();
    const used = this.token;
    const reply = await this.send('GET', path, used);
    if (reply.status !== 401) return reply;
    // Another call may have renewed it meanwhile.
    if (this.token === used) await this.renew();
    return this.send('GET', path, this.token);
  }

  async close(): Promise<void> {
    if (this.token === null) return;
    await this.send('POST', '/api/oauth2/logout', this.token).catch(() => undefined);
  }

  /** One renewal for all calls that wait for it. */
  private async renew(): Promise<void> {
    this.renewing ??= this.renewNow().finally(() => {
      this.renewing = null;
    });
    await this.renewing;
  }

  private async renewNow(): Promise<void> {
    if (this.renewals++ >= MAX_RENEWALS) throw pollFault('auth', remark('veeam-no-token'));
    const refresh = this.token?.refresh ?? null;
    if (refresh !== null) {
      const reply = await this.askToken({ grant_type: 'refresh_token', refresh_token: refresh });
      if (reply.status === 200) {
        this.token = tokenIn(reply, this.now());
        return;
      }
    }
    await this.signIn();
  }

  private askToken(form: Readonly<Record<string, string>>): Promise<HttpReply> {
    return this.send('POST', '/api/oauth2/token', null, new URLSearchParams(form).toString());
  }

  private send(method: 'GET' | 'POST', path: string, token: Token | null, form?: string): Promise<HttpReply> {
    const { context, settings } = this.options;
    return context.http({
      method,
      url: new URL(path, settings.url).href,
      headers: {
        accept: 'application/json',
        'x-api-version': this.revision,
        ...(token === null ? {} : { authorization: `Bearer ${token.access}` }),
        ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(form === undefined ? {} : { body: form }),
      maxBytes: MAX_BYTES,
      ...trustOf(settings),
    });
  }

  private now(): number {
    return this.options.context.now();
  }
}

const MAX_BYTES = 4 * 1024 * 1024;
