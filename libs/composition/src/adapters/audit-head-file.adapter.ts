import { mkdir, open } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { HeadOutlet, type AuditHead } from '@nachtwacht/features-audit';

export const HEADS_FILE = 'audit-heads.jsonl';

/** A file in the data folder that is only ever added to: one line per head. */
export class AuditHeadFileAdapter extends HeadOutlet {
  readonly target: string;
  private readonly folder: string;

  constructor(folder: string) {
    super();
    this.folder = resolve(folder);
    // Each machine has a folder of its own, whatever it is called.
    this.target = `file:${hostname()}:${join(this.folder, HEADS_FILE)}`;
  }

  override async tell(heads: readonly AuditHead[], at: Date): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const file = await open(join(this.folder, HEADS_FILE), 'a', 0o600);
    try {
      await file.appendFile(heads.map((head) => `${JSON.stringify(lineOf(head, at))}\n`).join(''));
      await file.sync();
    } finally {
      await file.close();
    }
  }
}

/** What is told of a head: enough to verify, and no customer's name. */
export function lineOf({ chain, seq, hash, at }: AuditHead, publishedAt: Date): object {
  return { chain, seq, hash, at, publishedAt: publishedAt.toISOString() };
}
