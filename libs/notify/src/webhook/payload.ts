import { cleanText } from '@nachtwacht/collector-kit';
import { messageText, reasonText, type Language, type Message, type MessageCheck } from '@nachtwacht/domain';
import type { Sending } from '../channel-kind';
import type { WebhookPayload } from './webhook.schema';

const MAX_TEXT = 500;
const MAX_NAME = 200;

export function payloadOf({ message, url, timeZone }: Sending, language: Language): WebhookPayload {
  const { title, lines } = messageText(message, language, timeZone);
  return {
    version: 1,
    id: message.key,
    kind: message.kind,
    at: message.at,
    title: cleanText(title, MAX_TEXT),
    lines: lines.map((line) => cleanText(line, MAX_TEXT)),
    url,
    ...subjectOf(message, language),
  };
}

type Subject = Pick<
  WebhookPayload,
  'status' | 'customer' | 'asset' | 'incidentId' | 'checks' | 'counts' | 'items'
>;

const NO_SUBJECT: Subject = {
  status: null,
  customer: null,
  asset: null,
  incidentId: null,
  checks: [],
  counts: null,
  items: [],
};

function subjectOf(message: Message, language: Language): Subject {
  switch (message.kind) {
    case 'problem':
    case 'recovery':
      return {
        ...NO_SUBJECT,
        status: message.status,
        customer: named(message.customer),
        asset: named(message.asset),
        incidentId: message.kind === 'problem' ? message.incidentId : null,
        checks: message.checks.map((check) => checkOf(check, language)),
      };
    case 'digest':
      return { ...NO_SUBJECT, counts: message.counts, items: message.items.map(itemOf) };
    case 'device-changed':
      return { ...NO_SUBJECT, customer: message.customer && named(message.customer) };
    case 'test':
    case 'channel-stuck':
      return NO_SUBJECT;
  }
}

function checkOf(check: MessageCheck, language: Language): WebhookPayload['checks'][number] {
  const { aspect, instance, status, reason, since } = check;
  return {
    aspect: aspect[language],
    instance: cleanText(instance, MAX_NAME),
    status,
    reason: reason.code,
    text: cleanText(reasonText(reason, language), MAX_TEXT),
    since,
  };
}

function itemOf(item: WebhookPayload['items'][number]): WebhookPayload['items'][number] {
  return { ...item, customer: named(item.customer), asset: named(item.asset) };
}

/** Names come from devices and imports: a receiver may print them on a terminal. */
function named({ id, name }: { readonly id: string; readonly name: string }): { id: string; name: string } {
  return { id, name: cleanText(name, MAX_NAME) };
}
