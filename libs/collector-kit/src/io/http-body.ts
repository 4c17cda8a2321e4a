import type { Transform } from 'node:stream';
import type { HttpReply } from '../poll-context';
import { decoderFor, UnknownEncoding } from './decoder';

/** What is read unless the request asks for another limit. */
export const DEFAULT_BODY_BYTES = 1024 * 1024;
/** What is read at most, whatever the request asks for. */
export const MAX_BODY_BYTES = 16 * 1024 * 1024;

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

const EMPTY = Buffer.alloc(0);

/**
 * Keeps and decompresses a body up to `maxBytes`, counted after decompression and, against streams that decompress to
 * nothing, up to the same or 1 MiB before it as well. The caller destroys the socket after `done` and `fail`.
 */
export class BodyReader {
  /** What is kept, in one piece that grows: a body of one-byte chunks must not become a million objects. */
  private kept = EMPTY;
  private size = 0;
  private wireSize = 0;
  private decoder: Transform | null = null;
  private over = false;
  private readonly encoding: string | undefined;
  private readonly wireLimit: number;

  constructor(
    headers: HttpReply['headers'],
    private readonly limits: BodyLimits,
    private readonly events: BodyEvents,
  ) {
    const encoding = headers['content-encoding'];
    this.encoding = encoding === 'identity' ? undefined : encoding;
    this.wireLimit = Math.max(limits.maxBytes, DEFAULT_BODY_BYTES);
    // A flood that says so beforehand is not even begun with.
    if (limits.expected && !limits.keepsCut && Number(headers['content-length']) > this.wireLimit)
      this.overflow();
  }

  /** The bytes are copied: the caller reads the next ones into the same place. */
  push(bytes: Buffer, from: number, to: number): void {
    if (this.over) return;
    this.wireSize += to - from;
    if (this.encoding === undefined) this.keep(bytes, from, to);
    else this.decode(this.encoding, Buffer.from(bytes.subarray(from, to)));
  }

  end(): void {
    if (this.decoder === null) this.finish(false);
    else this.decoder.end();
  }

  /** Frees what is held when the exchange is over. */
  free(): void {
    this.over = true;
    this.kept = EMPTY;
    this.decoder?.destroy();
  }

  private keep(bytes: Buffer, from: number, to: number): void {
    if (this.over) return;
    const room = this.limits.maxBytes - this.size;
    const end = Math.min(to, from + room);
    this.reserve(this.size + end - from);
    bytes.copy(this.kept, this.size, from, end);
    this.size += end - from;
    if (end < to) this.overflow();
  }

  private reserve(size: number): void {
    if (size <= this.kept.length) return;
    const larger = Buffer.allocUnsafe(this.kept.length === 0 ? size : Math.max(size, this.kept.length * 2));
    this.kept.copy(larger, 0, 0, this.size);
    this.kept = larger;
  }

  private decode(encoding: string, bytes: Buffer): void {
    if (this.wireSize > this.wireLimit) return this.overflow();
    if (this.decoder === null) {
      this.decoder = decoderFor(encoding, bytes, this.limits.maxBytes);
      if (this.decoder === null) return this.events.fail(new UnknownEncoding(encoding));
      this.decoder.on('data', (part: Buffer) => {
        this.keep(part, 0, part.length);
      });
      this.decoder.on('end', () => {
        this.finish(false);
      });
      this.decoder.on('error', (error) => {
        this.events.fail(error);
      });
    }
    this.decoder.write(bytes);
  }

  private overflow(): void {
    if (!this.limits.keepsCut) this.size = 0;
    this.decoder?.destroy();
    this.finish(true);
  }

  private finish(cut: boolean): void {
    if (this.over) return;
    this.over = true;
    this.events.done(this.kept.toString('utf8', 0, this.size), cut);
  }
}
