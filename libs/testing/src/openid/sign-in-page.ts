import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';

const PAGE = `<!doctype html><html lang="en"><title>Sign in elsewhere</title><h1>Sign in elsewhere</h1>
<form method="post"><label>Name <input name="login" required></label>
<button name="answer" value="in">Sign in</button> <button name="answer" value="deny" formnovalidate>Cancel</button></form></html>`;

/** What people see of the service: a name, which is believed, or a refusal. */
export function signInPage(
  provider: Provider,
  factorsOf: (login: string) => string[],
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    if (request.method !== 'POST') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
      return;
    }
    void textOf(request).then((text) => {
      const said = new URLSearchParams(text);
      const login = said.get('login') ?? '';
      const result =
        said.get('answer') === 'deny'
          ? { error: 'access_denied', error_description: 'The person changed his mind' }
          : { login: { accountId: login, amr: factorsOf(login), remember: false } };
      return provider.interactionFinished(request, response, result);
    });
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
