import type { HttpReply } from '../poll-context';

/** What a server sent is no HTTP. The codes are those of Node's own parser, so that both read alike in a fault. */
export class NotHttp extends Error {
  constructor(
    message: string,
    readonly code: 'HPE_INVALID' | 'HPE_HEADER_OVERFLOW' = 'HPE_INVALID',
  ) {
    super(message);
  }
}

export interface ResponseHead {
  readonly status: number;
  readonly headers: HttpReply['headers'];
}

/** Status line and header lines together, without the empty line after them. */
export const MAX_HEAD_BYTES = 32 * 1024;
const MAX_HEADERS = 500;

const STATUS_LINE = /^HTTP\/1\.[01] ([1-9]\d\d)(?: [^\0-\x08\n-\x1f\x7f]*)?$/;
const NAME = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const CONTROL = /[\0-\x08\n-\x1f\x7f]/;

/**
 * Reads a head as RFC 9112 writes it and nothing beside it: two programs that read a damaged line in two ways are how
 * answers get smuggled past each other.
 * @param text latin1, lines ended by CRLF, without the empty line at the end
 * @throws NotHttp
 */
export function parseHead(text: string): ResponseHead {
  const end = text.indexOf('\r\n');
  const status = STATUS_LINE.exec(end === -1 ? text : text.slice(0, end))?.[1];
  if (status === undefined) throw new NotHttp('its first line is no status line');
  return { status: Number(status), headers: parseHeaders(text, end === -1 ? text.length : end + 2) };
}

/** @param at where the first header line begins */
function parseHeaders(text: string, at: number): HttpReply['headers'] {
  // Without a prototype, because the names are a device's: "__proto__" is one like any other.
  const headers = Object.create(null) as Record<string, string>;
  for (let count = 0, from = at; from < text.length; count++) {
    if (count === MAX_HEADERS) throw new NotHttp('too many headers', 'HPE_HEADER_OVERFLOW');
    const found = text.indexOf('\r\n', from);
    const end = found === -1 ? text.length : found;
    const colon = text.indexOf(':', from);
    if (colon === -1 || colon >= end) throw new NotHttp('a header line has no colon');
    const name = text.slice(from, colon).toLowerCase();
    const value = text.slice(colon + 1, end).trim();
    if (!NAME.test(name)) throw new NotHttp('a header has a name that HTTP forbids');
    if (CONTROL.test(value)) throw new NotHttp('a header holds a control character');
    const before = headers[name];
    headers[name] = before === undefined ? value : `${before}, ${value}`;
    from = end + 2;
  }
  return headers;
}
