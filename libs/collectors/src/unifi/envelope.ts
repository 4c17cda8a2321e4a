import { remark } from '@nachtwacht/domain';
import { parseJson, pollFault, readReply, soundOr, type HttpReply } from '@nachtwacht/collector-kit';
import { Envelope } from './answers';

/** The list in an envelope; a classified fault for everything that is none. */
export function dataOf({ status, headers, body }: HttpReply, what: string): readonly unknown[] {
  if (status === 429) throw pollFault('rate-limited', remark('controller-patience'));
  if (status >= 300 && status < 400)
    throw pollFault(
      'bad-reply',
      remark('controller-sends-on', { location: headers['location'] ?? remark('nowhere') }),
    );
  const message = status === 200 ? '' : errorIn(body);
  if (message.includes('NoSiteContext'))
    throw pollFault('misconfigured', remark('controller-no-site', { what }));
  if (status === 401) throw pollFault('auth', remark('controller-key-refused'));
  if (status === 403) throw pollFault('auth', remark('controller-may-not-read', { what }));
  if (status === 404) throw pollFault('misconfigured', remark('controller-no-network'));
  if (status !== 200) throw pollFault('bad-reply', remark('controller-status', { what, status, message }));

  const { meta, data } = readReply(Envelope, parseJson(body, what), what);
  if (meta.rc !== 'ok')
    throw pollFault(
      classOf(meta.msg ?? ''),
      remark('controller-said', { what, message: meta.msg ?? meta.rc }),
    );
  if (data === undefined) throw pollFault('bad-reply', remark('controller-no-list', { what }));
  return data;
}

/** The vendor's word for what is wrong, such as "api.err.LoginRequired", '' when there is none. */
export function errorIn(body: string): string {
  return envelopeOf(body)?.meta.msg ?? '';
}

/** Null when the body is something else, such as a page. */
export function envelopeOf(body: string): Envelope | null {
  try {
    return soundOr(Envelope, JSON.parse(body)) ?? null;
  } catch {
    return null;
  }
}

function classOf(message: string): 'auth' | 'misconfigured' | 'bad-reply' {
  if (/LoginRequired|NoPermission|Invalid$/.test(message)) return 'auth';
  return message.includes('NoSiteContext') ? 'misconfigured' : 'bad-reply';
}
