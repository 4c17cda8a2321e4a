import type { ReportMail } from '@nachtwacht/domain';
import { excerptOf } from './mail';

const LINE_LENGTH = 500;
/** "Re:", "Fwd:" and what mail programs of our neighbours write instead. */
const FORWARDED = /^(?:\s*(?:re|fwd?|aw|wg|antw|doorst|tr|vs|sv|i|r)\s*:\s*)+/i;

/** What mail programs and servers put before the subject of what they answer or send back by themselves. */
const SENT_BACK =
  /^(?:auto(?:matic |matisch |-)?(?:reply|antwoord|antwort)|automatische antwort|réponse automatique|out of office|afwezig|undeliver\w*|onbestelbaar|unzustellbar|returned mail|failure notice|delivery (?:status|failure)|mail delivery)/i;
const SERVER = /^(?:mailer-daemon|postmaster)@/i;
/** Where the mail of another begins within this one. */
const ENCLOSED =
  /^(?:[-_ ]{2,}(?:original message|forwarded message|oorspronkelijk bericht|doorgestuurd bericht|ursprüngliche nachricht|weitergeleitete nachricht|message (?:d['’]origine|transféré)|messaggio (?:originale|inoltrato)|videresendt|oprindelig)|begin (?:forwarded message|doorgestuurd bericht))/i;
const SENDER_LINE = /^\*{0,2}(?:from|van|von|de|da|fra)\s?:/i;
const SENT_LINE = /^\*{0,2}(?:sent|date|verzonden|datum|gesendet|envoyé|inviato|sendt)\s?:/i;
const QUOTED = /^[ \t]*>/;
/** Characters that nobody sees may part a word: "mis\u00adlukt". */
const UNSEEN = /\p{Cf}/gu;

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
  /** Answered, forwarded or sent back: what it tells may be of any night. */
  readonly isPassedOn: boolean;
}

export function viewOf(mail: ReportMail, zone: string): MailView {
  const subject = seen(mail.subject.slice(0, LINE_LENGTH)).replace(/\s+/g, ' ').trim();
  const raw = seen(excerptOf(mail.text)).replace(/\r\n?/g, '\n').split('\n');
  // What a person quotes was said before.
  const own = raw.filter((line) => !QUOTED.test(line));
  const lines = own.map((line) => line.slice(0, LINE_LENGTH).trim());
  return {
    subject: subject.replace(FORWARDED, '').trim(),
    from: mail.from,
    text: own.join('\n'),
    lines,
    zone,
    isPassedOn:
      FORWARDED.test(subject) || SENT_BACK.test(subject) || SERVER.test(mail.from) || holdsAnother(lines),
  };
}

const seen = (text: string) => text.replace(UNSEEN, '').normalize('NFC');

function holdsAnother(lines: readonly string[]): boolean {
  const told = lines.filter((line) => line !== '');
  return told.some(
    (line, index) => ENCLOSED.test(line) || (SENDER_LINE.test(line) && SENT_LINE.test(told[index + 1] ?? '')),
  );
}
