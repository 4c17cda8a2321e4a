import type { BackupOutcome, MailParser } from '@nachtwacht/domain';
import type { MailView } from '../read/mail-view';

/** What a mail tells of one run. */
export interface Told {
  readonly job: string;
  /** The computer that it ran on, where the mail names it: two computers may have jobs of one name. */
  readonly server?: string;
  readonly outcome: BackupOutcome;
  /** The program's own word. */
  readonly word: string;
  /** The program's own id of the run. */
  readonly runId?: string;
  /** ISO 8601 UTC; left out: the moment of the mail. */
  readonly startedAt?: string | null;
  readonly finishedAt?: string | null;
  readonly bytesProcessed?: number | null;
  readonly bytesStored?: number | null;
  readonly bytesTransferred?: number | null;
  readonly files?: number | null;
  readonly message?: string | null;
  readonly willRetry?: true;
}

/** A mail tells of a run, or of something else (a notice, a single machine of a job), or is another program's (null). */
export type Reading = Told | 'not-a-run' | null;

export interface Parser {
  readonly id: MailParser;
  read(mail: MailView): Reading;
}
