import type { IncomingMessage } from 'node:http';

/** What is kept of a body, in bytes. */
export const BODY_LIMIT = 100_000;

/**
 * The beginning of a body as text, whatever its type. The rest is read and forgotten: a long log never makes a
 * backup job fail, and the server's own request timeout ends what never ends. Invalid UTF-8 becomes U+FFFD, and so
 * does NUL, which no text column holds.
 * @returns null when the sender went away
 */
export async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let kept = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      if (kept >= BODY_LIMIT) continue;
      const part = chunk.subarray(0, BODY_LIMIT - kept);
      chunks.push(part);
      kept += part.length;
    }
  } catch (error) {
    if (request.destroyed) return null;
    throw error;
  }
  // Streaming leaves out a character that the cut went through.
  const text = new TextDecoder().decode(Buffer.concat(chunks), { stream: kept === BODY_LIMIT });
  return text.replaceAll('\0', '\uFFFD');
}
