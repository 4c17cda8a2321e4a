import { remark } from '@nachtwacht/domain';
import { readReply, soundOr, type Answers, type PushedMessage } from '@nachtwacht/collector-kit';
import { z } from 'zod';

const MESSAGES_READ = 100;

const Message = z.object({
  id: z.string().min(1),
  receivedAt: z.iso.datetime({ offset: true }),
  body: z.string(),
  contentType: z.string().nullable().catch(null),
});
export type Message = z.infer<typeof Message>;

export interface DuplicatiAnswers extends Record<string, unknown> {
  readonly messages: readonly PushedMessage[];
}

/** Duplicati reports how a run ended and nothing else: what else is sent to the address says nothing of a job. */
export function newestEnds(inbox: readonly PushedMessage[]): readonly PushedMessage[] {
  return inbox.filter(({ signal }) => signal !== 'log' && signal !== 'start').slice(-MESSAGES_READ);
}

/** The messages of a poll, oldest first; one that is no message at all is left out. */
export function readMessages(answers: Answers): readonly Message[] {
  const { messages } = readReply(z.object({ messages: z.array(z.unknown()) }), answers, remark('the-inbox'));
  return messages.slice(-MESSAGES_READ).flatMap((raw) => {
    const message = soundOr(Message, raw);
    return message === undefined ? [] : [{ ...message, body: message.body.toWellFormed() }];
  });
}
