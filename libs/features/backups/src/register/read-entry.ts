import type { RegisterCorrection, RegisterLine } from '@nachtwacht/domain';
import type { RegisterEntry } from './register-store';

interface Read {
  readonly seq: number;
  /** The working day of the check. */
  readonly date: string;
  readonly hash: string;
}

export interface ReadDay extends Read {
  readonly kind: 'day';
  readonly duty: string | null;
  readonly nights: readonly RegisterLine[];
}

export interface ReadCorrection extends Read, RegisterCorrection {
  readonly kind: 'correction';
}

/** An entry by what was hashed, and nothing else. We wrote it ourselves, and the database lets nobody change it. */
export function readEntry({ seq, date, hash, body }: RegisterEntry): ReadDay | ReadCorrection {
  const said = JSON.parse(body) as ReadDay | ReadCorrection;
  return { ...said, seq, date, hash };
}
