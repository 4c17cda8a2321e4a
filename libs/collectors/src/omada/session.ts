import { remark } from '@nachtwacht/domain';
import {
  parseJson,
  pollFault,
  readReply,
  soundOr,
  trustOf,
  type HttpReply,
  type PollContext,
} from '@nachtwacht/collector-kit';
import { z } from 'zod';
import { Envelope, Info } from './answers';
import type { OmadaCredentials, OmadaSettings } from './schema';

const MAX_BYTES = 8 * 1024 * 1024;
const LEAST_VERSION = [5, 1] as const;
const Login = z.object({ token: z.string().min(1).max(4000) });

/** A part that the account may not read. */
export class Refused extends Error {}

/** One session per poll: signed in once, once more when it is found dead, and signed out. */
export class OmadaSession {
  private headers: Readonly<Record<string, string>> = {};
  private hasRenewed = false;
  private id = '';

  constructor(
    private readonly context: PollContext,
    private readonly settings: OmadaSettings,
    private readonly credentials: OmadaCredentials,
  ) {}

  /** @returns what the controller says of itself, and how long that took in milliseconds */
  async open(): Promise<{ readonly info: Info; readonly totalMs: number }> {
    const what = remark('the-sign-in');
    const reply = await this.ask('GET', '/api/info');
    if (reply.status === 404 || isPage(reply)) throw pollFault('misconfigured', remark('controller-no-name'));
    const info = readReply(Info, resultOf(reply, what), what);
    refuseOld(info.controllerVer ?? '');
    this.id = info.omadacId;
    await this.signIn();
    return { info, totalMs: reply.timing.totalMs };
  }

  /**
   * The result of a reading call below `/<controller>/api/v2`.
   * @throws Refused where the account lacks the right
   */
  async get(path: string, what: string): Promise<unknown> {
    let reply = await this.ask('GET', `/${this.id}/api/v2/${path}`);
    // A session that is dead answers 200, with the page to sign in.
    if ((isPage(reply) || reply.status === 401) && !this.hasRenewed) {
      this.hasRenewed = true;
      await this.signIn();
      reply = await this.ask('GET', `/${this.id}/api/v2/${path}`);
    }
    if (reply.status === 200 && isPage(reply)) throw pollFault('auth', remark('controller-session-ended'));
    return resultOf(reply, what);
  }

  /** That a session could not be ended changes nothing: it dies by itself within the hour. */
  async close(): Promise<void> {
    if (this.headers['csrf-token'] === undefined) return;
    await this.ask('POST', `/${this.id}/api/v2/logout`, {}).then(ignore, ignore);
  }

  private async signIn(): Promise<void> {
    const what = remark('the-sign-in');
    this.headers = {};
    const reply = await this.ask('POST', `/${this.id}/api/v2/login`, this.credentials);
    const { errorCode = 0 } = envelopeIn(reply) ?? {};
    if (errorCode === WRONG_LOGIN || reply.status === 401 || reply.status === 403)
      throw pollFault('auth', remark('controller-login-refused'));
    const { token } = readReply(Login, resultOf(reply, what), what);
    const cookie = cookiesIn(reply.headers['set-cookie'] ?? '').join('; ');
    if (cookie === '') throw pollFault('bad-reply', remark('controller-no-session'));
    this.headers = { cookie, 'csrf-token': token };
  }

  private ask(method: 'GET' | 'POST', path: string, body?: unknown): Promise<HttpReply> {
    const { origin } = new URL(this.settings.url);
    return this.context.http({
      method,
      url: new URL(path, this.settings.url).href,
      headers: {
        accept: 'application/json',
        'omada-request-source': 'web-local',
        origin,
        referer: `${origin}/`,
        ...this.headers,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      maxBytes: MAX_BYTES,
      ...trustOf(this.settings),
    });
  }
}

/** Codes seen in clients of this interface. */
const WRONG_LOGIN = -30109;
const NO_PERMISSION: ReadonlySet<number> = new Set([-1005, -1007]);

function resultOf(reply: HttpReply, what: string): unknown {
  const { status, headers, body } = reply;
  if (status === 429) throw pollFault('rate-limited', remark('controller-patience'));
  if (status >= 300 && status < 400)
    throw pollFault(
      'bad-reply',
      remark('controller-sends-on', { location: headers['location'] ?? remark('nowhere') }),
    );
  if (status === 401 || status === 403) throw new Refused(what);
  if (status !== 200)
    throw pollFault('bad-reply', remark('controller-status', { what, status, message: '' }));
  const { errorCode, msg = '', result } = readReply(Envelope, parseJson(body, what), what);
  if (errorCode === 0) return result;
  if (NO_PERMISSION.has(errorCode) || /permission|forbidden|privilege/i.test(msg)) throw new Refused(what);
  throw pollFault('bad-reply', remark('controller-said', { what, message: `${errorCode} ${msg}`.trim() }));
}

function isPage({ headers, body }: HttpReply): boolean {
  return /text\/html/i.test(headers['content-type'] ?? '') || /^\s*</.test(body);
}

function envelopeIn({ body }: HttpReply): Envelope | null {
  try {
    return soundOr(Envelope, JSON.parse(body)) ?? null;
  } catch {
    return null;
  }
}

function refuseOld(version: string): void {
  const [major = NaN, minor = 0] = version.split('.').map(Number);
  const [leastMajor, leastMinor] = LEAST_VERSION;
  if (major < leastMajor || (major === leastMajor && minor < leastMinor))
    throw pollFault(
      'misconfigured',
      remark('controller-too-old', { version, least: LEAST_VERSION.join('.') }),
    );
}

/** Several cookies come joined with commas; the comma within a date is followed by no name and "=". */
function cookiesIn(header: string): readonly string[] {
  return header
    .slice(0, 16_384)
    .split(/,\s*(?=[\w-]+=)/)
    .map((cookie) => cookie.split(';')[0]?.trim() ?? '')
    .filter((cookie) => /^[\w-]+=./.test(cookie));
}

function ignore(): void {}
