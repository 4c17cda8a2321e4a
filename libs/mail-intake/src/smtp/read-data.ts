import type { SMTPServerDataStream } from 'smtp-server';
import type { HeldBytes } from './held-bytes';

export type Data =
  | { readonly kind: 'whole'; readonly raw: Buffer; readonly release: () => void }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'no-room' };

/** Takes a mail in as far as it may be held. What is over is read past to its end, because SMTP knows no other way to refuse. */
export async function readData(stream: SMTPServerDataStream, limit: number, held: HeldBytes): Promise<Data> {
  const chunks: Buffer[] = [];
  let size = 0;
  let refused: 'too-large' | 'no-room' | null = null;
  const release = () => {
    held.giveBack(size);
    chunks.length = 0;
    size = 0;
  };
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      if (refused !== null) continue;
      if (size + chunk.length > limit) refused = 'too-large';
      else if (!held.take(chunk.length)) refused = 'no-room';
      if (refused === null) {
        chunks.push(chunk);
        size += chunk.length;
      } else release();
    }
  } catch (error) {
    release();
    throw error;
  }
  if (refused !== null) return { kind: refused };
  return { kind: 'whole', raw: Buffer.concat(chunks), release };
}
