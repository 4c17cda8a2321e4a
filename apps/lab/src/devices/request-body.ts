import type { IncomingMessage } from 'node:http';

export const MAX_REQUEST_BYTES = 200_000;

/** The body as text; null when it is too large. What is cut off by the other side counts as it came. */
export async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > MAX_REQUEST_BYTES) return null;
      chunks.push(chunk);
    }
  } catch {
    // The other side went away; there is nobody left to answer.
  }
  return Buffer.concat(chunks).toString('utf8');
}
