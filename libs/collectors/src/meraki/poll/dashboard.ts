import { remark } from '@nachtwacht/domain';
import {
  faultOfStatus,
  parseJson,
  pollFault,
  readReply,
  trustOf,
  type HttpReply,
  type PollContext,
} from '@nachtwacht/collector-kit';
import { z } from 'zod';
import { API } from '../calls';
import type { MerakiCredentials, MerakiSettings } from '../schema';

const MAX_BYTES = 8 * 1024 * 1024;
const PAGE = 1000;
const MAX_PAGES = 10;

/** A call that the key may not make, or that this organisation does not have. */
export class Refused extends Error {
  constructor(readonly status: number) {
    super(`refused with HTTP ${status}`);
  }
}

export interface Rows {
  readonly rows: readonly unknown[];
  /** False where there were more pages than are read. */
  readonly complete: boolean;
}

/** Asks the dashboard; ten calls a second are its limit, which others of the same organisation share. */
export class Dashboard {
  /** Of the first call, milliseconds. */
  firstMs: number | null = null;

  constructor(
    private readonly context: PollContext,
    private readonly settings: MerakiSettings,
    private readonly credentials: MerakiCredentials,
  ) {}

  /** @throws Refused on 403 and 404 */
  async get(path: string, what: string): Promise<unknown> {
    return parseJson((await this.ask(path, what)).body, what);
  }

  /** All pages of a list; of the address of the next one only its cursor is taken, for the key must go nowhere else. */
  async list(path: string, what: string): Promise<Rows> {
    const rows: unknown[] = [];
    let cursor: string | null = null;
    for (let page = 0; page < MAX_PAGES; page++) {
      const query = new URLSearchParams({
        perPage: String(PAGE),
        ...(cursor === null ? {} : { startingAfter: cursor }),
      });
      const reply = await this.ask(`${path}?${query.toString()}`, what);
      rows.push(...readReply(z.array(z.unknown()), parseJson(reply.body, what), what));
      const next = nextCursor(reply.headers['link'] ?? '');
      if (next === null) return { rows, complete: true };
      if (next === cursor) break;
      cursor = next;
    }
    return { rows, complete: false };
  }

  private async ask(path: string, what: string): Promise<HttpReply> {
    const reply = await this.context.http({
      method: 'GET',
      url: new URL(`${API}${path}`, this.settings.url).href,
      headers: { accept: 'application/json', authorization: `Bearer ${this.credentials.apiKey}` },
      maxBytes: MAX_BYTES,
      ...trustOf(this.settings),
    });
    this.firstMs ??= reply.timing.totalMs;
    const { status, headers } = reply;
    if (status === 401) throw pollFault('auth', remark('dashboard-key-refused', { status }));
    if (status === 403 || status === 404) throw new Refused(status);
    if (status === 429)
      throw pollFault(
        'rate-limited',
        remark('dashboard-patience', { wait: `${secondsIn(headers['retry-after'])} s` }),
      );
    const fault = faultOfStatus(status, headers, what);
    if (fault !== null) throw fault;
    return reply;
  }
}

function secondsIn(header: string | undefined): string {
  return /^\d{1,6}$/.test(header ?? '') ? (header ?? '') : '?';
}

/** From `<https://…?startingAfter=Q2AB-…>; rel=next` (RFC 5988). */
function nextCursor(link: string): string | null {
  for (const [, address = '', rest = ''] of link.slice(0, 16_384).matchAll(/<([^>]*)>([^<]*)/g)) {
    if (!/;\s*rel\s*=\s*"?next"?/i.test(rest)) continue;
    const query = address.split('?')[1] ?? '';
    return new URLSearchParams(query).get('startingAfter');
  }
  return null;
}
