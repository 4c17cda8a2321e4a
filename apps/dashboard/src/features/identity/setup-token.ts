/**
 * The token of the one-time link, from its fragment or its query: `/setup#token=...` (a fragment reaches no log of a
 * proxy) or `/setup?token=...`. Empty when the person has to paste it.
 */
export function setupToken(hash: string, search: string): string {
  const fragment = new URLSearchParams(hash.replace(/^#/, ''));
  return fragment.get('token') ?? new URLSearchParams(search).get('token') ?? '';
}
