import type { ReportMail } from '@nachtwacht/domain';
import { excerptOf } from './mail';

const LINE_LENGTH = 500;
/** "Re:", "Fwd:" and what mail programs of our neighbours write instead. */
const FORWARDED = /^(?:\s*(?:re|fwd?|aw|wg|antw|doorst|tr|vs|sv|i|r)\s*:\s*)+/i;

/** A mail as parsers see it: cut to lines, so that no expression runs over much. */
export interface MailView {
  /** Without "RE:" and "FW:", one line. */
  readonly subject: string;
  readonly from: string;
  /** Excerpt of the body, one line feed between lines. */
  readonly text: string;
  /** The same, each line cut and trimmed. */
  readonly lines: readonly string[];
  readonly zone: string;
  /** ISO 8601 UTC */
  readonly receivedAt: string;
}

export function viewOf(mail: ReportMail, zone: string, receivedAt: string): MailView {
  const text = excerptOf(mail.text).replace(/\r\n?/g, '\n');
  return {
    subject: mail.subject.slice(0, LINE_LENGTH).replace(/\s+/g, ' ').replace(FORWARDED, '').trim(),
    from: mail.from,
    text,
    lines: text.split('\n').map((line) => line.slice(0, LINE_LENGTH).trim()),
    zone,
    receivedAt,
  };
}
