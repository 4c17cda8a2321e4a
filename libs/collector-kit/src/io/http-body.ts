import type { IncomingMessage } from 'node:http';
import type { Transform } from 'node:stream';
import { decoderFor, UnknownEncoding } from './decoder';

/** What is read unless the request asks for another limit. */
export const DEFAULT_BODY_BYTES = 1024 * 1024;
/** What is read at most, whatever the request asks for. */
export const MAX_BODY_BYTES = 4 * 1024 * 1024;

export interface BodyLimits {
  /** False for the answer to HEAD, which names a length and has no body. */
  readonly expected: boolean;
  readonly maxBytes: number;
  /** Whether the beginning of a body that is too large is of use; if not, nothing of it is kept. */
  readonly keepsCut: boolean;
}

export interface BodyEvents {
  /** `cut`: there was more than `maxBytes`. The body holds at most `maxBytes`. */
  done(body: string, cut: boolean): void;
  fail(error: unknown): void;
}

/**
 * Reads and decompresses a body up to `maxBytes`, counted after decompression and, against streams that decompress to
 * nothing, up to the same or 1 MiB before it as well. The caller destroys the socket after `done` and `fail`.
 * @returns what frees the decoder when the exchange is stopped
 */
export function readBody(
  response: IncomingMessage,
  headers: Readonly<Record<string, string>>,
  { expected, maxBytes, keepsCut }: BodyLimits,
  events: BodyEvents,
): () => void {
  const encoding = headers['content-encoding'];
  const wireLimit = Math.max(maxBytes, DEFAULT_BODY_BYTES);
  let chunks: Buffer[] = [];
  let size = 0;
  let wireSize = 0;
  let decoder: Transform | null = null;

  const finish = (cut: boolean): void => {
    const whole = chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
    chunks = [];
    events.done(whole.toString('utf8'), cut);
  };
  const overflow = (): void => {
    if (!keepsCut) chunks = [];
    decoder?.destroy();
    finish(true);
  };
  const keep = (chunk: Buffer): void => {
    if (size > maxBytes) return;
    const room = maxBytes - size;
    size += chunk.length;
    chunks.push(chunk.length > room ? chunk.subarray(0, room) : chunk);
    if (chunk.length > room) overflow();
  };
  const decode = (chunk: Buffer, name: string): void => {
    if (wireSize > wireLimit) return overflow();
    if (decoder === null) {
      decoder = decoderFor(name, chunk, maxBytes);
      if (decoder === null) return events.fail(new UnknownEncoding(name));
      decoder.on('data', keep).on('end', () => {
        finish(false);
      });
      decoder.on('error', (error) => {
        events.fail(error);
      });
    }
    decoder.write(chunk);
  };

  // A flood that says so beforehand is not even begun with.
  if (expected && !keepsCut && Number(headers['content-length']) > wireLimit) overflow();
  else
    response.on('data', (chunk: Buffer) => {
      wireSize += chunk.length;
      if (encoding === undefined || encoding === 'identity') keep(chunk);
      else decode(chunk, encoding);
    });
  response.on('end', () => {
    if (decoder === null) finish(false);
    else decoder.end();
  });
  return () => {
    chunks = [];
    decoder?.destroy();
  };
}
