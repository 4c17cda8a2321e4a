import { remark, type Remark } from '@nachtwacht/domain';
import { createHmac } from 'node:crypto';
import { trustOf, type HttpReply } from '@nachtwacht/collector-kit';
import { defineChannel } from '../channel-kind';
import { SendFault } from '../send-fault';
import { payloadOf } from './payload';
import { WebhookCredentials, WebhookSettings } from './webhook.schema';

const DEADLINE_MS = 10_000;
const MAX_REPLY_BYTES = 64 * 1024;
const QUOTED_REPLY = 120;

/** A POST of JSON to a program of the provider's own: chat, tickets, a pager. */
export const webhookChannel = defineChannel({
  id: 'webhook',
  label: { nl: 'Webhook', en: 'Webhook' },
  description: {
    nl: 'Stuurt elke melding als JSON naar een eigen adres, bijvoorbeeld van een chat- of ticketsysteem.',
    en: 'Posts every message as JSON to an address of your own, such as a chat or ticket system.',
  },
  settings: WebhookSettings,
  credentials: WebhookCredentials,
  deadlineMs: DEADLINE_MS,
  async send(sending, settings, { secret }) {
    const body = JSON.stringify(payloadOf(sending, settings.language));
    const reply = await sending.http({
      method: 'POST',
      url: settings.url,
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Idempotency-Key': sending.message.key,
        ...(secret !== '' && signed(secret, Math.floor(sending.now() / 1000), body)),
      },
      body,
      ...trustOf(settings),
      maxBytes: MAX_REPLY_BYTES,
      whenTooLarge: 'cut',
    });
    requireTaken(reply, new URL(settings.url).host);
    return null;
  },
});

/** HMAC-SHA256 over "<timestamp>.<body>": the receiver refuses what is old, and what it can't compute itself. */
function signed(secret: string, timestamp: number, body: string): Readonly<Record<string, string>> {
  const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  return { 'X-Nachtwacht-Timestamp': String(timestamp), 'X-Nachtwacht-Signature': `sha256=${signature}` };
}

function requireTaken({ status, headers, body }: HttpReply, where: string): void {
  if (status >= 200 && status < 300) return;
  const said = body.trim() === '' ? '' : `: ${body.trim().slice(0, QUOTED_REPLY)}`;
  throw new SendFault(refusal(status, headers['location'], where, said), isPermanent(status));
}

function refusal(status: number, location: string | undefined, where: string, said: string): Remark {
  if (status >= 300 && status < 400)
    return remark('hook-sends-on', { where, status, location: location ?? remark('nowhere'), said });
  if (status === 401 || status === 403) return remark('hook-refuses', { where, status, said });
  if (status === 404 || status === 410) return remark('hook-unknown', { where, status, said });
  if (status === 429) return remark('hook-patience', { where, said });
  return remark('hook-status', { where, status, said });
}

/** Too slow, too early and too many pass by themselves; so does a fault of the server. */
function isPermanent(status: number): boolean {
  return status < 500 && ![408, 425, 429].includes(status);
}
