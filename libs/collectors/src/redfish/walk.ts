import { PollFault } from '@nachtwacht/collector-kit';
import type { Kind, Reply } from './answers';
import { readablePath } from './calls';
import type { Want } from './follow';
import { listAt, objectOf, valueAt } from './json';

/** At most so much is read of one server. */
export const MAX_REPLIES = 400;
const MAX_CALLS = 320;
const MAX_PAGES = 6;
/** After so many without an answer in a row the rest is not asked: it has enough to do. */
const PATIENCE = 3;

export interface Asked {
  readonly status: number;
  readonly body: unknown;
  readonly totalMs: number;
}

/** Something of a walk that ended before its end: no time, too much, or no answer. */
export class WalkEnded extends Error {}

export interface WalkOptions {
  readonly ask: (path: string) => Promise<Asked>;
  /** What a resource leads to. */
  readonly follow: (kind: Kind, body: unknown) => readonly Want[];
  /** The query by which a list gives its members at once; null where it can't. */
  readonly expand: string | null;
  readonly budgetMs: number;
}

/** Reads one resource after the other: a management controller answers one at a time, and slowly. */
export class Walk {
  readonly replies: Reply[] = [];
  /** Whether lists gave their members at once; null where nobody asked. */
  expands: boolean | null = null;
  private readonly seen = new Set<string>();
  private spentMs = 0;
  private calls = 0;
  private silent = 0;

  constructor(private readonly options: WalkOptions) {}

  async read(want: Want): Promise<Reply | null> {
    if (want.list) {
      await this.readList(want);
      return null;
    }
    if (!this.isNew(want.path)) return null;
    const { status, body } = await this.get(want.path);
    if (status !== 200 && want.otherwise && want.otherwise.length > 0 && isNotOffered(status)) {
      for (const other of want.otherwise) await this.read(other);
      return null;
    }
    return this.keep({ kind: want.kind, path: want.path, status, body });
  }

  /** Keeps a resource and reads what it leads to. */
  async keep(reply: Reply): Promise<Reply> {
    if (this.replies.length >= MAX_REPLIES) throw new WalkEnded();
    this.replies.push(reply);
    if (reply.status === 200)
      for (const next of this.options.follow(reply.kind, reply.body)) await this.read(next);
    return reply;
  }

  private async readList({ kind, path, otherwise = [] }: Want): Promise<void> {
    if (!this.isNew(path)) return;
    let page: string | null = path;
    for (let count = 0; page !== null && count < MAX_PAGES; count++) {
      const { status, body } = await this.getList(page);
      // A list that is refused says which parts nobody knows anything of.
      if (status !== 200) {
        for (const other of otherwise) await this.read(other);
        if (otherwise.length > 0 && isNotOffered(status)) return;
        await this.keep({ kind, path: page, status, body: null, list: true });
        return;
      }
      for (const member of listAt(body, 'Members')) await this.readMember(kind, member);
      page = readablePath(valueAt(body, 'Members@odata.nextLink') ?? valueAt(body, '@odata.nextLink'));
      if (page !== null && !this.isNew(page)) page = null;
    }
    if (page !== null) await this.keep({ kind, path: page, status: 0, body: null, list: true });
  }

  private async readMember(kind: Kind, member: unknown): Promise<void> {
    const path = readablePath(valueAt(member, '@odata.id') ?? valueAt(member, 'href'));
    if (path === null) return;
    if (isWhole(member)) {
      if (this.isNew(path)) await this.keep({ kind, path, status: 200, body: member });
    } else await this.read({ kind, path });
  }

  private async getList(path: string): Promise<Asked> {
    const { expand } = this.options;
    if (expand === null || this.expands === false || path.includes('?')) return this.get(path);
    const whole = await this.get(`${path}?${expand}`);
    const members = listAt(whole.body, 'Members');
    if (whole.status === 200 && members.every(isWhole)) {
      if (members.length > 0) this.expands = true;
      return whole;
    }
    // Some say that they can and can't, so that this is asked once and then the plain way.
    this.expands = false;
    return whole.status === 200 ? whole : this.get(path);
  }

  private async get(path: string): Promise<Asked> {
    if (this.spentMs >= this.options.budgetMs || this.calls >= MAX_CALLS || this.silent >= PATIENCE)
      throw new WalkEnded();
    this.calls++;
    try {
      const asked = await this.options.ask(path);
      this.spentMs += asked.totalMs;
      this.silent = 0;
      return asked;
    } catch (error) {
      if (!(error instanceof PollFault)) throw error;
      this.silent++;
      return { status: 0, body: null, totalMs: 0 };
    }
  }

  private isNew(path: string): boolean {
    const key = path.replace(/\/$/, '');
    if (this.seen.has(key)) return false;
    this.seen.add(key);
    return true;
  }
}

/** A member with more than its link. */
function isWhole(member: unknown): boolean {
  return Object.keys(objectOf(member) ?? {}).some((name) => !name.startsWith('@') && name !== 'href');
}

/** This generation does not have it, whatever links to it. */
export function isNotOffered(status: number): boolean {
  return status === 400 || status === 404 || status === 405 || status === 410 || status === 501;
}
