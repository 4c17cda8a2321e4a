import { createPollContext, type AddressGuard } from '@nachtwacht/collector-kit';
import { HeadOutlet, type AuditHead } from '@nachtwacht/features-audit';
import { lineOf } from './audit-head-file.adapter';

const DEADLINE_MS = 15_000;
/** An answer is only looked at for whether it is one. */
const MAX_REPLY_BYTES = 64 * 1024;
/** Bodies stay small, whatever there is to tell. */
const HEADS_PER_POST = 500;

/** A program of somebody else's, told by POST of JSON; it passes the same door as messages. */
export class AuditHeadPostAdapter extends HeadOutlet {
  readonly target: string;

  constructor(
    private readonly url: string,
    private readonly guard: AddressGuard,
  ) {
    super();
    const { origin, pathname } = new URL(url);
    // The rest of an address may be a secret.
    this.target = `url:${origin}${pathname}`;
  }

  override async tell(heads: readonly AuditHead[], at: Date): Promise<void> {
    for (let from = 0; from < heads.length; from += HEADS_PER_POST)
      await this.post(heads.slice(from, from + HEADS_PER_POST), at);
  }

  private async post(heads: readonly AuditHead[], at: Date): Promise<void> {
    const context = createPollContext({
      deadlineMs: DEADLINE_MS,
      clock: Date,
      inbox: () => Promise.resolve([]),
      addressGuard: this.guard,
    });
    try {
      const { status } = await context.http({
        method: 'POST',
        url: this.url,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ heads: heads.map((head) => lineOf(head, at)) }),
        maxBytes: MAX_REPLY_BYTES,
        whenTooLarge: 'cut',
      });
      if (status < 200 || status > 299) throw new Error(`AUDIT_HEADS_URL answered ${String(status)}`);
    } finally {
      context.close();
    }
  }
}
