/** What is kept of a text; the rest of a mail is forgotten. Bytes of UTF-8. */
export const MAIL_TEXT_LIMIT = 80_000;

/** How a signature of the sender's domain turned out. `unreachable`: the key could not be asked for. */
export const DKIM_RESULTS = ['pass', 'fail', 'none', 'unreachable'] as const;
export type DkimResult = (typeof DKIM_RESULTS)[number];

/** Why nothing of a mail was read, where that is so. */
export const MAIL_PROBLEMS = ['too-nested', 'broken'] as const;
export type MailProblem = (typeof MAIL_PROBLEMS)[number];

/** A report that came by mail, cleaned and cut to size. Every text in it is hostile. */
export interface ReportMail {
  readonly subject: string;
  /** The address of the header From, in small letters; '' where there is none. */
  readonly from: string;
  /** The header Date, ISO 8601 UTC. */
  readonly date: string | null;
  /** When the first mail server took it over, by its own clock; null when it came straight from its program. */
  readonly takenOverAt: string | null;
  readonly messageId: string | null;
  readonly text: string;
  readonly dkim: DkimResult;
  /** Domains whose signature is right. */
  readonly signedBy: readonly string[];
  /** The address that handed it to us; null for a mail out of a mailbox. */
  readonly host: string | null;
  readonly problem: MailProblem | null;
}
