import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { wallClock } from './wall-clock.mjs';

/** A mail server that takes everything and notes when it said yes. */
export async function startMailbox() {
  const mails = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData(stream, _session, done) {
      void simpleParser(stream).then((mail) => {
        mails.push({ text: `${mail.subject ?? ''}\n${mail.text ?? ''}`, at: wallClock() });
        done();
      }, done);
    },
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    /** When the first mail that names this thing was accepted, or undefined. */
    firstAbout: (name) => mails.find(({ text }) => text.includes(name))?.at,
    stop: () => new Promise((resolve) => server.close(() => resolve(undefined))),
  };
}
