import { remark } from '@nachtwacht/domain';
import { readReply, soundOr, type Answers, type PushedMessage } from '@nachtwacht/collector-kit';
import { z } from 'zod';

/** Enough for twenty runs with their starts, ends and log lines. */
export const MESSAGES_READ = 100;

const SIGNALS = ['start', 'success', 'fail', 'log', 'exit'] as const;

const Message = z.object({
  id: z.string().min(1),
  receivedAt: z.iso.datetime({ offset: true }),
  /** A word that is not one of ours is kept: it says that something was sent, and not what. */
  signal: z.string(),
  exitCode: z.number().int().nullable().catch(null),
  runId: z.string().min(1).nullable().catch(null),
  body: z.string().catch(''),
  contentType: z.string().nullable().catch(null),
});

export interface Message extends Omit<PushedMessage, 'signal'> {
  readonly signal: PushedMessage['signal'] | 'unknown';
  /** The word that was sent. */
  readonly word: string;
}

export interface PushAnswers extends Record<string, unknown> {
  readonly messages: readonly PushedMessage[];
}

/** Reads the messages of a poll, oldest first; one that is no message at all is left out. */
export function readMessages(answers: Answers): readonly Message[] {
  const { messages } = readReply(z.object({ messages: z.array(z.unknown()) }), answers, remark('the-inbox'));
  return messages.slice(-MESSAGES_READ).flatMap((raw) => {
    const parsed = soundOr(Message, raw);
    if (parsed === undefined) return [];
    const signal = SIGNALS.find((known) => known === parsed.signal) ?? 'unknown';
    return [{ ...parsed, signal, word: parsed.signal, body: parsed.body.toWellFormed() }];
  });
}

/** Log lines may come in any number; they must not push the ends of runs out of what is read. */
export function newestMessages(inbox: readonly PushedMessage[]): readonly PushedMessage[] {
  const ends = inbox.filter((message) => message.signal !== 'log').slice(-MESSAGES_READ / 2);
  const logs = inbox.filter((message) => message.signal === 'log').slice(-MESSAGES_READ / 2);
  const kept = new Set([...ends, ...logs]);
  return inbox.filter((message) => kept.has(message));
}
