import type { HttpRequest } from '../poll-context';
import { ChunkReader } from './http-chunks';
import { framingOf, type Framing } from './http-framing';
import { MAX_HEAD_BYTES, NotHttp, parseHead, type ResponseHead } from './http-head';

/** "100 Continue" and the like before the answer: an endless row of them is an attack. */
const MAX_INTERIM_ANSWERS = 10;

export interface ResponseEvents {
  head(head: ResponseHead): void;
  /** The bytes are good only during the call. */
  body(bytes: Buffer, from: number, to: number): void;
  /** The body is whole; what the server sends after it is not read. */
  end(): void;
  /** The server takes another protocol, though none was offered. */
  switched(): void;
  endlessInterim(): void;
}

/** Reads one answer from the bytes of a connection, in whatever pieces they come. */
export class HttpResponseReader {
  private pending = '';
  private framing: Framing | null = null;
  private left = 0;
  private chunks: ChunkReader | null = null;
  private interimAnswers = 0;
  private ended = false;

  constructor(
    private readonly method: HttpRequest['method'],
    private readonly events: ResponseEvents,
  ) {}

  /** @throws NotHttp */
  push(bytes: Buffer, to: number): void {
    let at = 0;
    while (this.framing === null && !this.ended && at < to) at = this.takeHead(bytes, at, to);
    if (this.framing !== null && !this.ended && at < to) this.takeBody(bytes, at, to);
  }

  /**
   * The server sends no more.
   * @returns false when its answer is not whole
   */
  close(): boolean {
    if (this.framing === 'until-close') this.finish();
    return this.ended;
  }

  private takeHead(bytes: Buffer, at: number, to: number): number {
    const before = this.pending.length;
    // One byte more than may come shows that there is more.
    const room = MAX_HEAD_BYTES + 4 + 1 - before;
    const text = this.pending + bytes.toString('latin1', at, Math.min(to, at + room));
    const end = text.indexOf('\r\n\r\n', Math.max(0, before - 3));
    if (end === -1 || end > MAX_HEAD_BYTES) {
      if (text.length > MAX_HEAD_BYTES + 4) throw new NotHttp('too many headers', 'HPE_HEADER_OVERFLOW');
      this.pending = text;
      // What can't become a status line is told at once, not when the deadline comes.
      if (!'HTTP/1.'.startsWith(text.slice(0, 7))) throw new NotHttp('its first line is no status line');
      return to;
    }
    this.pending = '';
    this.open(parseHead(text.slice(0, end)));
    return at + end + 4 - before;
  }

  private open(head: ResponseHead): void {
    if (head.status < 200) {
      if (head.status === 101) return this.stop(() => this.events.switched());
      if (++this.interimAnswers > MAX_INTERIM_ANSWERS) this.stop(() => this.events.endlessInterim());
      return;
    }
    const framing = framingOf(head, this.method);
    this.framing = framing;
    if (framing === 'chunked') this.chunks = new ChunkReader(this.events.body.bind(this.events));
    else if (framing !== 'until-close') this.left = framing;
    this.events.head(head);
    if (framing === 0) this.finish();
  }

  private takeBody(bytes: Buffer, at: number, to: number): void {
    if (this.chunks !== null) {
      this.chunks.push(bytes, at, to);
      if (this.chunks.done) this.finish();
    } else if (this.framing === 'until-close') this.events.body(bytes, at, to);
    else {
      const end = Math.min(to, at + this.left);
      this.left -= end - at;
      this.events.body(bytes, at, end);
      if (this.left === 0) this.finish();
    }
  }

  private finish(): void {
    this.stop(() => this.events.end());
  }

  private stop(tell: () => void): void {
    if (this.ended) return;
    this.ended = true;
    tell();
  }
}
