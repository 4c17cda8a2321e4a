import { parseJson, pollFault, readReply, type HttpReply } from '@nachtwacht/collector-kit';
import { Envelope } from './answers';

/** The list in an envelope; a classified fault for everything that is none. */
export function dataOf({ status, headers, body }: HttpReply, what: string): readonly unknown[] {
  if (status === 429)
    throw pollFault('rate-limited', 'The controller asks to be polled less often (HTTP 429)');
  if (status >= 300 && status < 400)
    throw pollFault(
      'bad-reply',
      `The controller sends on to ${headers['location'] ?? 'nowhere'}: use that address`,
    );
  const message = status === 200 ? '' : errorIn(body);
  if (message.includes('NoSiteContext'))
    throw pollFault('misconfigured', `There is no such site, or it may not be read: ${what}`);
  if (status === 401) throw pollFault('auth', 'The controller refuses the API key or session (HTTP 401)');
  if (status === 403) throw pollFault('auth', `The account may not read ${what} (HTTP 403)`);
  if (status === 404)
    throw pollFault(
      'misconfigured',
      'There is no Network application here: choose the other kind of controller',
    );
  if (status !== 200)
    throw pollFault('bad-reply', `Asked for ${what}, the controller answered HTTP ${status} ${message}`);

  const { meta, data } = readReply(Envelope, parseJson(body, what), what);
  if (meta.rc !== 'ok')
    throw pollFault(
      classOf(meta.msg ?? ''),
      `Asked for ${what}, the controller answered ${meta.msg ?? meta.rc}`,
    );
  if (data === undefined) throw pollFault('bad-reply', `There is no list in ${what}`);
  return data;
}

/** The vendor's word for what is wrong, such as "api.err.LoginRequired", '' when there is none. */
export function errorIn(body: string): string {
  return envelopeOf(body)?.meta.msg ?? '';
}

/** Null when the body is something else, such as a page. */
export function envelopeOf(body: string): Envelope | null {
  try {
    return Envelope.safeParse(JSON.parse(body)).data ?? null;
  } catch {
    return null;
  }
}

function classOf(message: string): 'auth' | 'misconfigured' | 'bad-reply' {
  if (/LoginRequired|NoPermission|Invalid$/.test(message)) return 'auth';
  return message.includes('NoSiteContext') ? 'misconfigured' : 'bad-reply';
}
