/** What a person does at the OpenID service: signs in under a name, or does not. */
export type Visit = { readonly login: string } | { readonly deny: true };

const MOST_STEPS = 10;

/**
 * Goes where a browser would, from the address of the service to the one it sends the person back to.
 * @returns what the service put behind that address: `?code=…&state=…`
 */
export async function visitOpenIdProvider(address: string, visit: Visit): Promise<string> {
  const { origin } = new URL(address);
  const cookies = new Map<string, string>();
  let next: { url: URL; body?: URLSearchParams } = { url: new URL(address) };
  for (let step = 0; step < MOST_STEPS; step++) {
    if (next.url.origin !== origin) return next.url.search;
    const response = await fetch(next.url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
      ...(next.body && { method: 'POST', body: next.body }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    const text = await response.text();
    if (location !== null) next = { url: new URL(location, next.url) };
    else if (text.includes('name="login"') && !next.body) next = { url: next.url, body: answerOf(visit) };
    else throw new Error(`The OpenID service answered ${String(response.status)}: ${text.slice(0, 500)}`);
  }
  throw new Error('The OpenID service sends people round in circles.');
}

function answerOf(visit: Visit): URLSearchParams {
  return new URLSearchParams('deny' in visit ? { answer: 'deny' } : { answer: 'in', login: visit.login });
}
