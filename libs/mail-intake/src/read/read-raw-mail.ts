import { MAIL_TEXT_LIMIT, quoted, type MailProblem, type ReportMail } from '@nachtwacht/domain';
import { checkSignatures, type KeyResolver } from './check-signatures';
import { parseMail } from './parse-mail';
import { firstTakeover } from './first-takeover';

const SUBJECT_LENGTH = 500;
const ADDRESS_LENGTH = 320;
const ID_LENGTH = 300;

export interface RawMailOptions {
  /** The address that handed it over; null out of a mailbox. */
  readonly host: string | null;
  readonly resolver: KeyResolver;
}

/** A mail as it came over the wire, cleaned and cut. Never throws for what the mail holds. */
export async function readRawMail(raw: Buffer, { host, resolver }: RawMailOptions): Promise<ReportMail> {
  const parsed = await parseMail(raw);
  const signatures = await checkSignatures(raw, resolver);
  return {
    subject: line(parsed.subject, SUBJECT_LENGTH),
    from: line(parsed.from.toLowerCase(), ADDRESS_LENGTH),
    date: parsed.date,
    takenOverAt: firstTakeover(parsed.received),
    messageId: line(parsed.messageId, ID_LENGTH) || null,
    text: cutText(parsed.text),
    ...signatures,
    host,
    problem: parsed.problem satisfies MailProblem | null,
  };
}

const line = (text: string, length: number) => quoted(text.replace(/\s+/g, ' ').trim(), length);

/** At most the bytes that are kept, between two characters; as JSON no more than a fifth longer. */
function cutText(text: string): string {
  const clean = text
    .toWellFormed()
    .replaceAll('\u0000', '\uFFFD')
    .replace(/[\u0001-\u0008\u000b\u000c\u000e-\u001f]/g, ' ');
  const bytes = Buffer.from(clean);
  if (bytes.length <= MAIL_TEXT_LIMIT) return clean;
  // The end holds the sum of many reports, so some of it is kept as well.
  const [head, tail] = [MAIL_TEXT_LIMIT - 20_000, 19_900];
  const decoder = new TextDecoder();
  const start = decoder.decode(bytes.subarray(0, head), { stream: true });
  const end = new TextDecoder().decode(bytes.subarray(-tail)).replace(/^\uFFFD+/, '');
  return `${start}\n…\n${end}`;
}
