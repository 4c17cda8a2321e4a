import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** What a mail server refuses, by the step at which it does; the text is what it answers. */
export interface MailRefusals {
  /** e.g. `{ code: 450, text: 'greylisted' }` */
  readonly greeting?: MailRefusal;
  readonly sender?: MailRefusal;
  readonly recipient?: (address: string) => MailRefusal | null;
  readonly data?: MailRefusal;
}
export interface MailRefusal {
  readonly code: number;
  readonly text: string;
}

export interface TestMailServer {
  readonly port: number;
  /** Every mail that was accepted with 250, in order. */
  readonly mails: readonly ParsedMail[];
  /** Told of every accepted mail; `performance.now()` at the 250. */
  onMail(listener: (mail: ParsedMail, at: number) => void): void;
  /** From now on. */
  refuse(refusals: MailRefusals): void;
  /** Breaks every connection after the data was read, before the 250; the mails are kept in `swallowed`. */
  breakOffAfterData(on: boolean): void;
  readonly swallowed: readonly ParsedMail[];
  openConnections(): number;
  close(): Promise<void>;
}

/** A real SMTP server on 127.0.0.1. Without options: no TLS, no sign-in. */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<TestMailServer> {
  const mails: ParsedMail[] = [];
  const swallowed: ParsedMail[] = [];
  const listeners: ((mail: ParsedMail, at: number) => void)[] = [];
  let refusals: MailRefusals = {};
  let breaksOff = false;

  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    closeTimeout: 100,
    ...options,
    onConnect: (_session, done) => {
      done(errorOf(refusals.greeting));
    },
    onMailFrom: (_address, _session, done) => {
      done(errorOf(refusals.sender));
    },
    onRcptTo: ({ address }, _session, done) => {
      done(errorOf(refusals.recipient?.(address)));
    },
    onData: (stream, session, done) => {
      void simpleParser(stream).then((mail) => {
        if (breaksOff) {
          swallowed.push(mail);
          for (const connection of server.connections) if (connection.id === session.id) connection.close();
          return;
        }
        const refused = errorOf(refusals.data);
        if (refused) return done(refused);
        mails.push(mail);
        const at = performance.now();
        done();
        for (const listener of listeners) listener(mail, at);
      });
    },
  });
  // Clients that break off are part of the specs.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.server.address() as AddressInfo).port,
    mails,
    swallowed,
    onMail: (listener) => listeners.push(listener),
    refuse: (next) => {
      refusals = next;
    },
    breakOffAfterData: (on) => {
      breaksOff = on;
    },
    openConnections: () => server.connections.size,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
      }),
  };
}

function errorOf(refusal: MailRefusal | null | undefined): Error | null {
  return refusal ? Object.assign(new Error(refusal.text), { responseCode: refusal.code }) : null;
}
