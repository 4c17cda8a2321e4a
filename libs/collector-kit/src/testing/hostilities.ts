import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import { brotliCompressSync, constants, deflateRawSync, gzipSync } from 'node:zlib';

const MIB = 1024 * 1024;

/** What a server can do wrong, by name. Each gets a connection on which a whole request was read. */
export const HOSTILITIES = {
  /** Not hostile: so that a suite knows its client works at all. */
  fine: (socket) => socket.end(ok('Content-Length: 4', 'fine')),
  'fine-until-close': (socket) => socket.end(ok('X-Length: none', 'fine')),
  'fine-gzip': (socket) => socket.end(withBody('gzip', gzipSync('fine'))),
  'fine-brotli': (socket) => socket.end(withBody('br', brotliCompressSync('fine'))),
  'fine-raw-deflate': (socket) => socket.end(withBody('deflate', deflateRawSync('fine'))),
  /** The right answer to HEAD. */
  'fine-without-body': (socket) => socket.end(ok(`Content-Length: ${5 * MIB}`)),
  hang: () => undefined,
  'drip-headers': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\n');
    drip(socket, Buffer.from('X-Slow: yes\r\n'.repeat(1000)));
  },
  'drip-body': (socket) => {
    socket.write(ok('Content-Length: 100000'));
    drip(socket, Buffer.alloc(100_000, 'x'));
  },
  'drip-gzip': (socket) => {
    socket.write(ok('Content-Encoding: gzip\r\nContent-Length: 100000'));
    drip(socket, gzipSync(randomBytes(100_000)));
  },
  flood: (socket) => {
    socket.write(ok(`Content-Length: ${1024 * MIB}`));
    pour(socket, Buffer.alloc(MIB, 'x'), 1024);
  },
  'flood-chunked': (socket) => {
    socket.write(ok('Transfer-Encoding: chunked'));
    pour(socket, Buffer.from(`${MIB.toString(16)}\r\n${'x'.repeat(MIB)}\r\n`), Number.POSITIVE_INFINITY);
  },
  'gzip-bomb': (socket) => socket.end(withBody('gzip', bomb('gzip'))),
  'brotli-bomb': (socket) => socket.end(withBody('br', bomb('br'))),
  /** Members that decompress to nothing, without end. */
  'gzip-of-nothing': (socket) => {
    socket.write(ok('Content-Encoding: gzip'));
    pour(socket, Buffer.concat(new Array<Buffer>(3000).fill(gzipSync(''))), Number.POSITIVE_INFINITY);
  },
  'gzip-damaged': (socket) => socket.end(withBody('gzip', Buffer.from('this is not gzip'))),
  'gzip-cut-off': (socket) => socket.end(withBody('gzip', gzipSync('x'.repeat(1000)).subarray(0, 12))),
  'encoding-unknown': (socket) => socket.end(withBody('zstd', Buffer.from('x'))),
  'encoding-twice': (socket) => socket.end(withBody('gzip, gzip', gzipSync(gzipSync('x')))),
  redirect: (socket) =>
    socket.end('HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/elsewhere\r\nContent-Length: 0\r\n\r\n'),
  garbage: (socket) => socket.end(Buffer.from([0, 255, 22, 3, 1, 13, 10, 13, 10, 7])),
  'garbage-chunks': (socket) => socket.end(ok('Transfer-Encoding: chunked', 'zz\r\nnonsense\r\n')),
  'length-too-long': (socket) => socket.end(ok('Content-Length: 1000', 'short')),
  'length-twice': (socket) => socket.end(ok('Content-Length: 1\r\nContent-Length: 20', 'short')),
  'many-headers': (socket) => {
    const lines = Array.from({ length: 100_000 }, (_, i) => `X-${i}: ${i}`).join('\r\n');
    socket.end(ok(`${lines}\r\nContent-Length: 0`));
  },
  'long-header': (socket) => socket.end(ok(`X-Long: ${'x'.repeat(10 * MIB)}\r\nContent-Length: 0`)),
  'invalid-utf8': (socket) =>
    socket.end(Buffer.concat([Buffer.from(ok('Content-Length: 4')), Buffer.from([0x61, 0xff, 0xc3, 0x28])])),
  'proto-header': (socket) => socket.end(ok('__proto__: polluted\r\nContent-Length: 4', 'fine')),
  'interim-forever': (socket) => {
    pour(socket, Buffer.from('HTTP/1.1 102 Processing\r\n\r\n'), Number.POSITIVE_INFINITY);
  },
  upgrade: (socket) =>
    socket.end('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n'),
  reset: (socket) => socket.resetAndDestroy(),
  'reset-in-body': (socket) => {
    socket.write(ok('Content-Length: 1000', 'a part'), () => setTimeout(() => socket.resetAndDestroy(), 20));
  },
  'close-at-once': (socket) => socket.end(),
} satisfies Record<string, (socket: Socket) => unknown>;

export type Hostility = keyof typeof HOSTILITIES;

function ok(headers: string, body = ''): string {
  return `HTTP/1.1 200 OK\r\n${headers}\r\n\r\n${body}`;
}

function withBody(encoding: string, body: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(ok(`Content-Encoding: ${encoding}\r\nContent-Length: ${body.length}`)),
    body,
  ]);
}

/** One byte every 20 ms for as long as the client stays: never silent long enough for an idle timeout. */
function drip(socket: Socket, bytes: Buffer): void {
  let sent = 0;
  const timer = setInterval(() => socket.write(bytes.subarray(sent, ++sent)), 20);
  socket.on('close', () => {
    clearInterval(timer);
  });
}

/** As fast as the client takes it. */
function pour(socket: Socket, piece: Buffer, times: number): void {
  let left = times;
  const more = (): void => {
    while (left-- > 0) if (!socket.write(piece) || socket.destroyed) return;
    socket.end();
  };
  socket.on('drain', more);
  more();
}

const ZEROS = 64 * MIB;
const made = new Map<string, Buffer>();

/** Made once: 64 MiB in some 64 kB, and in some hundred bytes. */
function bomb(kind: 'gzip' | 'br'): Buffer {
  const known = made.get(kind);
  if (known !== undefined) return known;
  const fast = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };
  const zeros = Buffer.alloc(ZEROS);
  const bytes = kind === 'gzip' ? gzipSync(zeros) : brotliCompressSync(zeros, fast);
  made.set(kind, bytes);
  return bytes;
}
