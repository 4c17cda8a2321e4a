import {
  parseJson,
  pollFault,
  readReply,
  trustOf,
  type AllowedCall,
  type PollContext,
} from '@nachtwacht/collector-kit';
import { remark } from '@nachtwacht/domain';
import { z } from 'zod';
import type { CoveCredentials, CoveSettings } from './schema';

const PATH = '/jsonapi';

/** One path for every method of the service: which methods are called is for `Method` to say. */
export const ALLOWED_CALLS: readonly AllowedCall[] = [{ method: 'POST', path: PATH }];

/** Signing in and reading; the same interface adds and removes devices. */
type Method = 'Login' | 'EnumerateAccountStatistics';

const Reply = z.object({
  visa: z.string().min(1).optional().catch(undefined),
  result: z.object({ result: z.unknown() }).nullish().catch(undefined),
  error: z
    .object({
      code: z.union([z.number(), z.string()]).transform(Number).catch(0),
      message: z.string().catch(''),
    })
    .nullish()
    .catch(undefined),
});

export interface Refusal {
  readonly code: number;
  readonly message: string;
}
export type Said =
  | { readonly ok: true; readonly result: unknown; readonly totalMs: number }
  | { readonly ok: false; readonly refusal: Refusal };

const SignedIn = z.object({ PartnerId: z.number().int() });

/** Every answer brings a new visa, good for fifteen minutes, that the next call has to bear: one call after the other. */
export class VisaChain {
  partnerId = 0;
  private visa: string | null = null;

  constructor(
    private readonly context: PollContext,
    private readonly settings: CoveSettings,
    private readonly credentials: CoveCredentials,
  ) {}

  /** @returns how long it took, milliseconds */
  async signIn(): Promise<number> {
    this.visa = null;
    const { partner, username, password } = this.credentials;
    const said = await this.call('Login', { partner, username, password }, remark('the-sign-in'));
    if (!said.ok)
      throw pollFault(
        'auth',
        remark('cove-login-refused', { message: said.refusal.message || String(said.refusal.code) }),
      );
    this.partnerId = readReply(SignedIn, said.result, remark('the-sign-in')).PartnerId;
    return said.totalMs;
  }

  async call(method: Method, params: object, what: string): Promise<Said> {
    const reply = await this.context.http({
      method: 'POST',
      url: new URL(PATH, this.settings.url).href,
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({
        jsonrpc: '2.0',
        id: 'jsonrpc',
        ...(this.visa === null ? {} : { visa: this.visa }),
        method,
        params,
      }),
      maxBytes: 4 * 1024 * 1024,
      expectOk: true,
      ...trustOf(this.settings),
    });
    const { visa, result, error } = readReply(Reply, parseJson(reply.body, what), what);
    if (visa !== undefined) this.visa = visa;
    if (error != null) return { ok: false, refusal: error };
    if (result == null) return { ok: false, refusal: { code: 0, message: '' } };
    return { ok: true, result: result.result, totalMs: reply.timing.totalMs };
  }
}
