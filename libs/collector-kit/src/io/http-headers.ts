import { validateHeaderName, validateHeaderValue } from 'node:http';
import type { HttpRequest } from '../poll-context';
import type { Endpoint } from './endpoint';

const USER_AGENT = 'User-Agent: Nachtwacht (monitoring)\r\n';
const ACCEPT = 'Accept: */*\r\n';

/**
 * The head of a request as it is sent, latin1. A collector's own header replaces ours; Host and length are never its.
 * @throws an error of Node's code ERR_INVALID_CHAR or ERR_INVALID_HTTP_TOKEN for what would start another header
 */
export function requestHead(endpoint: Endpoint, request: HttpRequest): string {
  const first = `${request.method} ${endpoint.path} HTTP/1.1\r\nHost: ${endpoint.authority}\r\nConnection: close\r\n`;
  if (request.headers === undefined && request.body === undefined)
    return `${first}${USER_AGENT}${ACCEPT}\r\n`;
  return first + moreLines(request);
}

function moreLines({ headers, body }: HttpRequest): string {
  let lines = '';
  let hasAgent = false;
  let hasAccept = false;
  for (const [name, value] of Object.entries(headers ?? {})) {
    const lower = name.toLowerCase();
    if (OURS.has(lower)) continue;
    validateHeaderName(name);
    validateHeaderValue(name, value);
    hasAgent ||= lower === 'user-agent';
    hasAccept ||= lower === 'accept';
    lines += `${name}: ${value}\r\n`;
  }
  if (!hasAgent) lines += USER_AGENT;
  if (!hasAccept) lines += ACCEPT;
  if (body !== undefined) lines += `Content-Length: ${Buffer.byteLength(body)}\r\n`;
  return `${lines}\r\n`;
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
