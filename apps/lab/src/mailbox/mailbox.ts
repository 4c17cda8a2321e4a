import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { LOOPBACK, type Endpoint } from '../devices/endpoint';

export interface LabMail {
  /** When it was accepted, epoch milliseconds. */
  readonly at: number;
  readonly subject: string;
  readonly text: string;
}

const KEPT = 30;
const MAX_BYTES = 1_000_000;

/** The mail server of the make-believe support team. It takes everything and passes nothing on. */
export class Mailbox implements Endpoint {
  readonly id = 'mailbox';
  private received: readonly LabMail[] = [];
  private readonly server: SMTPServer;

  constructor(clock: () => number) {
    this.server = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      size: MAX_BYTES,
      closeTimeout: 100,
      onData: (stream, _session, done) => {
        void simpleParser(stream).then(({ subject = '', text = '' }) => {
          this.received = [{ at: clock(), subject, text: text.trim() }, ...this.received].slice(0, KEPT);
          done();
        }, done);
      },
    });
    // A sender that breaks off is no fault of the lab.
    this.server.on('error', () => undefined);
  }

  /** The latest first. */
  get mails(): readonly LabMail[] {
    return this.received;
  }

  start(port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.server.once('error', reject);
      this.server.listen(port, LOOPBACK, () => {
        this.server.server.off('error', reject);
        resolve((this.server.server.address() as AddressInfo).port);
      });
    });
  }

  settle(): Promise<void> {
    return Promise.resolve();
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => {
        resolve();
      });
    });
  }
}
