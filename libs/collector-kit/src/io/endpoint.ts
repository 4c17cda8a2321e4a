import { remark } from '@nachtwacht/domain';
import { LRUCache } from 'lru-cache';
import { pollFault } from '../fault';
import { ipFamily } from './door/read-ip';

/** A parsed http(s) address. */
export interface Endpoint {
  readonly secure: boolean;
  /** Without brackets. */
  readonly host: string;
  /** True when `host` is an IP address. */
  readonly literal: boolean;
  readonly port: number;
  /** Value of the Host header. */
  readonly authority: string;
  /** host:port, for texts. */
  readonly where: string;
  readonly pathname: string;
  /** Path and query, as sent. */
  readonly path: string;
}

/** The same few addresses are polled for ever; parsing one costs as much as several polls may spend. */
const parsed = new LRUCache<string, Endpoint>({ max: 20_000 });

/** Throws `misconfigured` for anything but a plain http or https address. */
export function endpointOf(url: string): Endpoint {
  const known = parsed.get(url);
  if (known !== undefined) return known;
  const endpoint = parse(url);
  parsed.set(url, endpoint);
  return endpoint;
}

function parse(text: string): Endpoint {
  if (!URL.canParse(text)) throw pollFault('misconfigured', remark('no-address', { entered: text }));
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw pollFault('misconfigured', remark('wrong-scheme', { scheme: url.protocol }));
  if (url.username !== '' || url.password !== '')
    throw pollFault('misconfigured', remark('credentials-in-address'));
  const secure = url.protocol === 'https:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = url.port === '' ? (secure ? 443 : 80) : Number(url.port);
  return {
    secure,
    host,
    literal: ipFamily(host) !== 0,
    port,
    authority: url.host,
    where: `${url.hostname}:${port}`,
    pathname: url.pathname,
    path: url.pathname + url.search,
  };
}
