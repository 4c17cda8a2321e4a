import type { IncomingHttpHeaders } from 'node:http';

/** Is this page one of ours: at the public address, or at the very host that was asked? */
function isOwnOrigin(origin: string, host: string, publicUrl: string): boolean {
  if (origin === new URL(publicUrl).origin) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** What browsers say of a request of our own pages, or of one that a person typed. */
const OWN_SITES: readonly (string | undefined)[] = [undefined, 'same-origin', 'none'];

/**
 * May the page that makes the browser send this write here, or listen? Programs that are no browser say neither an
 * origin nor where they fetch from, and bear no cookie: a session goes with the word of a browser where it is from.
 */
export function isOwnPage(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  const { origin, referer, cookie, host = '' } = headers;
  const site = headers['sec-fetch-site'];
  if (!OWN_SITES.includes(site?.toString())) return false;
  if (origin !== undefined) return isOwnOrigin(origin, host, publicUrl);
  if (cookie === undefined || site === 'same-origin') return true;
  // A page opened without encryption by the name of a machine: to read, its browser says no more than its address.
  return (
    referer !== undefined && URL.canParse(referer) && isOwnOrigin(new URL(referer).origin, host, publicUrl)
  );
}
