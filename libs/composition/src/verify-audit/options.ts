import { join } from 'node:path';
import { parseArgs } from 'node:util';

const USAGE = `npm run audit:verify [-- options]
  --file <chain.jsonl>   an exported chain instead of a database; may be given more than once
  --database <url>       a PostgreSQL; by default DATABASE_URL, or the one in the data folder while it runs
  --data <folder>        the data folder (default: DATA_DIR, or data/nachtwacht)
  --heads <file.jsonl>   heads that were told; may be given more than once (default: audit-heads.jsonl of the data folder)
  --chain <id>           one chain only: the id of a customer, or "own" for the provider's`;

export interface VerifierOptions {
  readonly files: readonly string[];
  /** null: look in the data folder. */
  readonly database: string | null;
  readonly data: string;
  /** null: those of the data folder, if there are any. */
  readonly heads: readonly string[] | null;
  readonly chain: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws Error with the usage */
export function readVerifierOptions(argv: readonly string[], environment: Environment): VerifierOptions {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        file: { type: 'string', multiple: true },
        database: { type: 'string' },
        data: { type: 'string' },
        heads: { type: 'string', multiple: true },
        chain: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
    if (values.help) throw new Error('Is the audit log whole?');
    return {
      files: values.file ?? [],
      database: values.database ?? environment['DATABASE_URL'] ?? null,
      data: values.data ?? environment['DATA_DIR'] ?? join('data', 'nachtwacht'),
      heads: values.heads ?? null,
      chain: values.chain ?? null,
    };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`, {
      cause: error,
    });
  }
}
