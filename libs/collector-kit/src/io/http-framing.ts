import type { HttpRequest } from '../poll-context';
import { NotHttp, type ResponseHead } from './http-head';

/** Where a body ends: after a number of bytes (0: there is none), with its last chunk, or with the connection. */
export type Framing = number | 'chunked' | 'until-close';

const LENGTH = /^\d{1,15}$/;

/**
 * By RFC 9112, 6.3. Two lengths, or a length beside chunks, are an attack or a defect, and never guessed at.
 * @throws NotHttp
 */
export function framingOf({ status, headers }: ResponseHead, method: HttpRequest['method']): Framing {
  const length = headers['content-length'];
  const transfer = headers['transfer-encoding'];
  if (length !== undefined && transfer !== undefined) throw new NotHttp('it names a length beside chunks');
  if (length !== undefined && !LENGTH.test(length)) throw new NotHttp('it names a length that is none');
  if (method === 'HEAD' || status === 204 || status === 304) return 0;
  if (transfer !== undefined) {
    if (transfer.toLowerCase() === 'chunked') return 'chunked';
    throw new NotHttp('it uses a transfer encoding that is not read');
  }
  return length === undefined ? 'until-close' : Number(length);
}
