import type { HttpReply, HttpRequest } from '../poll-context';
import type { Endpoint } from './endpoint';

const USER_AGENT = 'Nachtwacht (monitoring)';

/** Names and values in turn, as they are sent. A collector's own header replaces ours; Host and length are never its. */
export function headerLines(endpoint: Endpoint, request: HttpRequest): string[] {
  const lines = ['Host', endpoint.authority, 'Connection', 'close'];
  let hasAgent = false;
  let hasAccept = false;
  for (const name in request.headers) {
    const lower = name.toLowerCase();
    if (OURS.has(lower)) continue;
    hasAgent ||= lower === 'user-agent';
    hasAccept ||= lower === 'accept';
    lines.push(name, request.headers[name] ?? '');
  }
  if (!hasAgent) lines.push('User-Agent', USER_AGENT);
  if (!hasAccept) lines.push('Accept', '*/*');
  if (request.body !== undefined) lines.push('Content-Length', String(Buffer.byteLength(request.body)));
  return lines;
}

const OURS = new Set([
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
  'expect',
  'upgrade',
  'te',
]);

/** @param raw names and values in turn, as Node gives them */
export function joinHeaders(raw: readonly string[]): HttpReply['headers'] {
  // Without a prototype, because the names are a device's: "__proto__" is one like any other.
  const headers = Object.create(null) as Record<string, string>;
  for (let i = 0; i + 1 < raw.length; i += 2) {
    const name = (raw[i] ?? '').toLowerCase();
    const value = raw[i + 1] ?? '';
    const before = headers[name];
    headers[name] = before === undefined ? value : `${before}, ${value}`;
  }
  return headers;
}
