import { Transform, type TransformCallback } from 'node:stream';
import { brotliDecompressSync, createGunzip, createInflate, createInflateRaw } from 'node:zlib';

/** An encoding, by its name, that is not read. */
export class UnknownEncoding extends Error {}

/** More came out than is read, and nothing of it can be kept. */
export class TooLarge extends Error {}

/**
 * What undoes a Content-Encoding, null where it is unknown.
 * @param first the first bytes of the body
 */
export function decoderFor(encoding: string, first: Buffer, maxBytes: number): Transform | null {
  switch (encoding.trim().toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'br':
      return new WholeBrotli(maxBytes);
    case 'deflate':
      // Some servers leave out the zlib header, whose low nibble is always 8.
      return ((first[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw();
    default:
      return null;
  }
}

/**
 * Brotli needs up to 16 MiB for its window, which the sender chooses, and as streams every poll under way would hold
 * one. So the body is collected and decompressed in one go: then there is one window at a time, for a few milliseconds.
 */
class WholeBrotli extends Transform {
  private readonly parts: Buffer[] = [];

  constructor(private readonly maxBytes: number) {
    super();
  }

  override _transform(part: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.parts.push(part);
    done();
  }

  override _flush(done: TransformCallback): void {
    try {
      done(null, brotliDecompressSync(Buffer.concat(this.parts), { maxOutputLength: this.maxBytes }));
    } catch (error) {
      done(isTooLarge(error) ? new TooLarge() : (error as Error));
    }
  }
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}
