import type { PushedMessage } from '../poll-context';

export type ReportCarrier = Pick<PushedMessage, 'body' | 'contentType' | 'receivedAt'>;

/** The text of a report as the program wrote it: a form post (Duplicati's `--send-http-form-urls`) carries it in `message`. */
export function reportBody({ body, contentType }: Omit<ReportCarrier, 'receivedAt'>): string {
  if (contentType?.toLowerCase().startsWith('application/x-www-form-urlencoded') !== true) return body;
  return new URLSearchParams(body).get('message') ?? body;
}
