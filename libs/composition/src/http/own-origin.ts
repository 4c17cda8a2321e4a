import type { IncomingHttpHeaders } from 'node:http';

/** Is this page one of ours: at the public address, or at the very host that was asked? */
function isOwnOrigin(origin: string, host: string, publicUrl: string): boolean {
  if (origin === new URL(publicUrl).origin) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/**
 * May the page that makes the browser send this write here, or listen? Programs that are no browser say neither an
 * origin nor where they fetch from.
 */
export function isOwnPage(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  const { origin, host = '' } = headers;
  const site = headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site') return false;
  return origin === undefined || isOwnOrigin(origin, host, publicUrl);
}
