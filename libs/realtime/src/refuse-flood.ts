import type { IncomingMessage, ServerResponse } from 'node:http';

/** @returns for how many milliseconds no socket may be opened; 0 lets this one through */
export type HandshakeBudget = (request: IncomingMessage) => Promise<number>;

interface Answer {
  readonly seconds: number;
  readonly body: string;
}

/**
 * Answers handshakes that come too often with 429 and when to come back, before anything is opened for them. What
 * belongs to a connection that stands is none. Where it can't be counted, whoever asks who this is will not get far
 * either.
 */
export function refuseFlood(budget: HandshakeBudget) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    if (new URL(request.url ?? '/', 'http://localhost').searchParams.has('sid')) {
      next();
      return;
    }
    budget(request).then((waitMs) => {
      if (waitMs === 0) next();
      else refuse(request, response, answerFor(waitMs));
    }, next.bind(null));
  };
}

function answerFor(waitMs: number): Answer {
  const message = 'Too many windows were opened from here just now. Wait a moment.';
  return { seconds: Math.ceil(waitMs / 1_000), body: JSON.stringify({ code: 'too-many-sockets', message }) };
}

function refuse(request: IncomingMessage, response: ServerResponse, { seconds, body }: Answer): void {
  const headers = {
    'Content-Type': 'application/json',
    'Content-Length': String(Buffer.byteLength(body)),
    'Retry-After': String(seconds),
    Connection: 'close',
  };
  if (request.headers.upgrade === undefined) {
    response.writeHead(429, headers).end(body);
    return;
  }
  // The library has no answer for a connection that was to become a socket: it would just be cut.
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  request.socket.end(`HTTP/1.1 429 Too Many Requests\r\n${lines.join('')}\r\n${body}`);
}
