/** Where the service sends people back to. */
export const OPENID_RETURN_PATH = '/sign-in/openid';

/**
 * What the service put behind that address. Read before the router does, which would rewrite it; and taken out of the
 * address, so that it stays in no history.
 */
const said = takeSearch();

function takeSearch(): string {
  if (typeof window === 'undefined' || window.location.pathname !== OPENID_RETURN_PATH) return '';
  const { search } = window.location;
  window.history.replaceState(null, '', OPENID_RETURN_PATH);
  return search;
}

export function openIdReturn(): string {
  return said;
}
