import { soundOr } from '@nachtwacht/collector-kit';
import { DKIM_RESULTS, MAIL_PROBLEMS, type ReportMail } from '@nachtwacht/domain';
import { z } from 'zod';

const Line = z.string().catch('');
const Moment = z.iso.datetime({ offset: true }).nullable().catch(null);

/** What the intake kept of a mail, read as if anybody could have written it. */
const Mail = z.object({
  subject: Line,
  from: Line,
  date: Moment,
  takenOverAt: Moment,
  messageId: z.string().min(1).nullable().catch(null),
  text: Line,
  dkim: z.enum(DKIM_RESULTS).catch('fail'),
  signedBy: z.array(z.string()).catch([]),
  host: z.string().nullable().catch(null),
  problem: z.enum(MAIL_PROBLEMS).nullable().catch('broken'),
});

/** Null for what is no mail at all. */
export function readKeptMail(value: unknown): ReportMail | null {
  return soundOr(Mail, value) ?? null;
}

const HEAD = 9_000;
const TAIL = 3_000;

/** What is read of a text: its beginning, and its end, where programs write the sum. */
export function excerptOf(text: string): string {
  return text.length <= HEAD + TAIL ? text : `${text.slice(0, HEAD)}\n…\n${text.slice(-TAIL)}`.toWellFormed();
}
