import type { ReportMail } from '@nachtwacht/domain';

/** `later`: not now, try again; `unknown`: no such address. */
export type Admission = 'known' | 'unknown' | 'later';

/** Port: who the mails are for. */
export interface MailSink {
  /** @param host the address that asks; null for a mailbox of ours, which is not counted */
  admits(secret: string, host: string | null): Promise<Admission>;
  /** Keeps a mail for good before it answers. The same mail again is kept once. */
  keep(secret: string, mail: ReportMail): Promise<Admission>;
}
