import type {
  DigestItem,
  DigestMessage,
  Message,
  MessageCheck,
  RecoveryMessage,
} from '../../notification/message';
import { DEFAULT_TIME_ZONE, formatDate } from '../format/format-dates';
import { formatNumber } from '../format/format-numbers';
import type { Language } from '../language';
import { remarkText } from '../remarks/remark';
import { reasonQuote, reasonText } from '../reasons/reason-text';
import { statusText } from '../statuses';
import { LEVEL_WORDS, MESSAGE_WORDS } from './message-words';

/** Plain text. Names and quotes in it are hostile: a channel escapes them for what it makes of it. */
export interface MessageText {
  /** One line for a subject. */
  readonly title: string;
  readonly lines: readonly string[];
  /** What the link to the dashboard says. */
  readonly open: string;
}

/** A message in one language, with moments in the given zone. */
export function messageText(
  message: Message,
  language: Language,
  timeZone: string = DEFAULT_TIME_ZONE,
): MessageText {
  const words = MESSAGE_WORDS[language];
  const when = (at: string) => moment(at, language, timeZone);
  const { open } = words;
  switch (message.kind) {
    case 'problem':
      return {
        title: words.problem[message.status](nameOf(message)),
        lines: [
          ...about(message, language),
          ...message.checks.flatMap((check) => checkLines(check, language, when)),
        ],
        open,
      };
    case 'recovery':
      return {
        title: (message.status === 'ok' ? words.recovered : words.eased[message.was])(nameOf(message)),
        lines: [
          ...about(message, language),
          words.was(
            LEVEL_WORDS[message.was][language],
            message.toldAt === null ? undefined : when(message.toldAt),
          ),
          ...message.checks.flatMap((check) => checkLines(check, language, when)),
        ],
        open,
      };
    case 'digest':
      return { ...digestText(message, language, when), open };
    case 'test':
      return { title: words.test.title, lines: [words.test.line(message.channel.name)], open };
    case 'device-changed': {
      const { customer, connection } = message;
      return {
        title: words.otherDevice.title(connection.name),
        lines: [
          ...(customer === null ? [] : [`${words.customer}: ${customer.name}`]),
          words.otherDevice.what,
          words.otherDevice.todo,
        ],
        open,
      };
    }
    case 'channel-stuck':
      return {
        title: words.stuck.title(message.channel.name),
        lines: [
          words.stuck.since(when(message.since)),
          words.stuck.error(remarkText(message.error, language)),
          words.stuck.todo,
        ],
        open,
      };
  }
}

type When = (at: string) => string;

function digestText(
  message: DigestMessage,
  language: Language,
  when: When,
): Pick<MessageText, 'title' | 'lines'> {
  const words = MESSAGE_WORDS[language];
  const { critical, unknown, recovered } = message.counts;
  const all = critical + unknown + recovered;
  const count = (number: number) => formatNumber(number, language);
  const parts = [
    ...(critical > 0 ? [words.counted.critical(count(critical))] : []),
    ...(unknown > 0 ? [words.counted.unknown(count(unknown))] : []),
    ...(recovered > 0 ? [words.counted.recovered(count(recovered))] : []),
  ];
  const more = all - message.items.length;
  return {
    title: words.digest(count(all), parts.join(', ')),
    lines: [
      ...message.items.map((item) => `${when(item.at)}  ${itemTitle(item, language)}`),
      ...(more > 0 ? [words.andMore(count(more))] : []),
    ],
  };
}

function itemTitle(item: DigestItem, language: Language): string {
  const words = MESSAGE_WORDS[language];
  return item.status === 'critical' || item.status === 'unknown'
    ? words.problem[item.status](nameOf(item))
    : words.recovered(nameOf(item));
}

function about(
  { customer, asset }: Pick<RecoveryMessage, 'customer' | 'asset'>,
  language: Language,
): string[] {
  const words = MESSAGE_WORDS[language];
  return [`${words.customer}: ${customer.name}`, `${words.asset}: ${asset.name}`];
}

function checkLines(check: MessageCheck, language: Language, when: When): string[] {
  const words = MESSAGE_WORDS[language];
  const name = [check.aspect[language], check.instance].filter((part) => part !== '').join(' ');
  const remarks = [words.since(when(check.since)), ...(check.flapping ? [words.flapping] : [])].join(', ');
  const status = statusText(check.status, language);
  const quote = reasonQuote(check.reason, language);
  return [
    `${name}: ${status}. ${reasonText(check.reason, language)} (${remarks})`,
    ...(quote === null ? [] : [`  ${quote}`]),
  ];
}

function nameOf({ asset, customer }: Pick<DigestItem, 'asset' | 'customer'>): string {
  return `${asset.name} (${customer.name})`;
}

/** Stored moments are ours, but a mail with a strange one is better than none. */
function moment(at: string, language: Language, timeZone: string): string {
  return Number.isNaN(Date.parse(at)) ? at : formatDate(at, 'date-time', language, timeZone);
}
