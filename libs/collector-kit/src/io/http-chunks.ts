import { NotHttp } from './http-head';

const SIZE_LINE = /^([0-9a-fA-F]{1,8})(?:;[^\0-\x08\n-\x1f\x7f]*)?$/;
const MAX_LINE_BYTES = 1024;
const MAX_TRAILER_BYTES = 8 * 1024;
const LF = 10;

type State = 'size' | 'data' | 'after-data' | 'trailers' | 'done';

/** Takes a chunked body apart. Trailers are read and forgotten: nothing of the product asks for one. */
export class ChunkReader {
  private state: State = 'size';
  /** Bytes of the open chunk that are still to come. */
  private left = 0;
  /** The beginning of a line whose end has not come yet. */
  private line = '';
  private trailerBytes = 0;

  /** @param body told of each piece; the bytes are good only during the call */
  constructor(private readonly body: (bytes: Buffer, from: number, to: number) => void) {}

  get done(): boolean {
    return this.state === 'done';
  }

  /** @throws NotHttp */
  push(bytes: Buffer, from: number, to: number): void {
    for (let at = from; at < to && this.state !== 'done';)
      at = this.state === 'data' ? this.takeData(bytes, at, to) : this.takeLine(bytes, at, to);
  }

  private takeData(bytes: Buffer, at: number, to: number): number {
    const end = Math.min(to, at + this.left);
    this.left -= end - at;
    if (this.left === 0) this.state = 'after-data';
    this.body(bytes, at, end);
    return end;
  }

  private takeLine(bytes: Buffer, at: number, to: number): number {
    const found = bytes.indexOf(LF, at);
    const isWhole = found !== -1 && found < to;
    const end = isWhole ? found : to;
    if (this.line.length + end - at > MAX_LINE_BYTES)
      throw new NotHttp('a line between its chunks is too long');
    this.line += bytes.toString('latin1', at, end);
    if (!isWhole) return end;
    const line = this.line;
    this.line = '';
    if (!line.endsWith('\r')) throw new NotHttp('a line between its chunks does not end as HTTP says');
    this.takeWholeLine(line.slice(0, -1));
    return end + 1;
  }

  private takeWholeLine(line: string): void {
    switch (this.state) {
      case 'size': {
        const size = SIZE_LINE.exec(line)?.[1];
        if (size === undefined) throw new NotHttp('a chunk begins without its size');
        this.left = Number.parseInt(size, 16);
        this.state = this.left === 0 ? 'trailers' : 'data';
        return;
      }
      case 'after-data':
        if (line !== '') throw new NotHttp('a chunk is longer than its size');
        this.state = 'size';
        return;
      default:
        this.trailerBytes += line.length;
        if (this.trailerBytes > MAX_TRAILER_BYTES)
          throw new NotHttp('too many trailers', 'HPE_HEADER_OVERFLOW');
        if (line === '') this.state = 'done';
    }
  }
}
