import type { ReportMail } from '@nachtwacht/domain';
import type { Admission, MailSink } from '../mail-sink';

export const SECRET = '0123456789abcdef'.repeat(3);
export const ADDRESS = `backup+${SECRET}@nw.example`;

/** Knows one address, and keeps what comes for it. */
export class KeptMails implements MailSink {
  readonly mails: ReportMail[] = [];
  /** What is answered instead, once for each. */
  readonly answers: (Admission | Error)[] = [];

  admits(secret: string): Promise<Admission> {
    return Promise.resolve(secret === SECRET ? 'known' : 'unknown');
  }

  keep(secret: string, mail: ReportMail): Promise<Admission> {
    const answer = this.answers.shift() ?? 'known';
    if (answer instanceof Error) return Promise.reject(answer);
    if (answer === 'known' && secret === SECRET) this.mails.push(mail);
    return Promise.resolve(answer);
  }
}

/** Waits for what happens in another program. @throws Error when it never does */
export async function until(happened: () => boolean, what: string, ms = 20_000): Promise<void> {
  const end = performance.now() + ms;
  while (!happened()) {
    if (performance.now() > end) throw new Error(`never came: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
