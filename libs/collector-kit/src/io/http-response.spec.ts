import { request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HttpResponseReader } from './http-response';

/** What was read, or null where it was refused or not whole. */
type Read = { readonly status: number; readonly body: string } | null;

/** Up to where the answer goes: what follows is not read. */
function lengthOf(answer: Buffer): number {
  for (let end = 1; end < answer.length; end++)
    if (ours(answer.subarray(0, end), [end], false) !== null) return end;
  return answer.length;
}

function ours(answer: Buffer, pieces: readonly number[], closes = true): Read {
  const read = { status: 0, body: '', whole: false };
  const reader = new HttpResponseReader('GET', {
    head: (head) => (read.status = head.status),
    body: (bytes, from, to) => (read.body += bytes.toString('latin1', from, to)),
    end: () => (read.whole = true),
    switched: () => undefined,
    endlessInterim: () => undefined,
  });
  try {
    for (let at = 0, turn = 0; at < answer.length; turn++) {
      const piece = Buffer.from(answer.subarray(at, at + (pieces[turn % pieces.length] ?? 1)));
      reader.push(piece, piece.length);
      at += piece.length;
    }
    if (closes) reader.close();
  } catch {
    return null;
  }
  return read.whole ? { status: read.status, body: read.body } : null;
}

let answering: Buffer = Buffer.alloc(0);
const server = createServer((socket) => {
  socket.on('error', () => undefined);
  socket.once('data', () => socket.end(answering));
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => {
  server.close();
});

/** The same by Node's own client, whose parser is llhttp. */
function nodes(answer: Buffer): Promise<Read> {
  answering = answer;
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve) => {
    const refuse = (): void => {
      resolve(null);
    };
    const sent = request({ host: '127.0.0.1', port, agent: false }, (response) => {
      let body = '';
      response.setEncoding('latin1').on('data', (text: string) => (body += text));
      response.on('end', () => {
        resolve(response.complete ? { status: response.statusCode ?? 0, body } : null);
      });
      response.on('error', refuse);
    });
    sent.on('error', refuse).on('upgrade', refuse).end();
  });
}

const line = fc.constantFrom(
  'HTTP/1.1 200 OK',
  'HTTP/1.0 404',
  'HTTP/1.1 200',
  'HTTP/1.1 204 No Content',
  'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK',
  'HTTP/1.1 304 Not Modified',
  'HTTP/1.1 20 OK',
  'HTTP/1.1  200 OK',
  'HTTP/2 200 OK',
  'http/1.1 200 OK',
);
const header = fc.constantFrom(
  'Content-Length: 5',
  'Content-Length: 4',
  'Content-Length: -5',
  'Content-Length: +5',
  'Content-Length: 5, 5',
  'Content-Length: 0x5',
  'Content-Length:',
  'Transfer-Encoding: chunked',
  'Transfer-Encoding: Chunked',
  'Transfer-Encoding: gzip, chunked',
  'Transfer-Encoding: identity',
  'Transfer-Encoding : chunked',
  'X-Fold: a\r\n b',
  'X-Bare: a\rb',
  'X-Line: a\nX-Other: b',
  'X-Nul: \0',
  'X-Empty:',
  'X Space: a',
  'no colon',
  ': no name',
  'Connection: close',
);
const body = fc.constantFrom(
  'fine!',
  '5\r\nfine!\r\n0\r\n\r\n',
  '5;x=1\r\nfine!\r\n0\r\nTrailer: a\r\n\r\n',
  '2\r\nfi\r\n3\r\nne!\r\n0\r\n\r\n',
  '-5\r\nfine!\r\n0\r\n\r\n',
  '5\nfine!\n0\n\n',
  '5\r\nfine!!\r\n0\r\n\r\n',
  '0x5\r\nfine!\r\n0\r\n\r\n',
  'fffffffffff\r\nfine!\r\n0\r\n\r\n',
  '5 \r\nfine!\r\n0\r\n\r\n',
  '5\r\nfine!\r\n',
  '',
);
const answers = fc
  .record({ line, headers: fc.array(header, { maxLength: 3 }), body })
  .map((parts) =>
    Buffer.from(`${[parts.line, ...parts.headers].join('\r\n')}\r\n\r\n${parts.body}`, 'latin1'),
  );

describe('the reader of an answer', () => {
  const rules: readonly [string, string, Read][] = [
    ['a length', 'HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfine', { status: 200, body: 'fine' }],
    ['no length: until the end', 'HTTP/1.0 200 OK\r\n\r\nfine', { status: 200, body: 'fine' }],
    ['a name without value', 'HTTP/1.1 200 OK\r\nX:\r\nContent-Length: 0\r\n\r\n', { status: 200, body: '' }],
    [
      'chunks, with trailers',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4;a=b\r\nfine\r\n0\r\nX: y\r\n\r\n',
      { status: 200, body: 'fine' },
    ],
    ['nothing for 204', 'HTTP/1.1 204 No Content\r\n\r\n', { status: 204, body: '' }],
    [
      'what follows "Continue"',
      'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 No\r\n\r\n',
      { status: 204, body: '' },
    ],
    ['not half a body', 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nfine', null],
    ['not a chunk of negative size', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-4\r\nfine', null],
    ['not a negative length', 'HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nfine', null],
    [
      'not a length beside chunks',
      'HTTP/1.1 200 OK\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\nfine',
      null,
    ],
  ];
  it.each(rules)('reads %s', (_, text, expected) => {
    expect(ours(Buffer.from(text, 'latin1'), [text.length])).toEqual(expected);
  });

  it('reads the same, in whatever pieces it comes', () => {
    const pieces = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(answers, pieces, (answer, sizes) => {
        expect(ours(answer, sizes)).toEqual(ours(answer, [answer.length]));
      }),
      { numRuns: 2_000 },
    );
  });

  it('never takes what Node refuses, and never reads anything else in it', async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(answers, async (answer) => {
        const read = ours(answer, [answer.length]);
        if (read === null) return;
        taken++;
        expect(await nodes(answer.subarray(0, lengthOf(answer)))).toEqual(read);
      }),
      { numRuns: 3_000 },
    );
    expect(taken).toBeGreaterThan(100);
  });
});
