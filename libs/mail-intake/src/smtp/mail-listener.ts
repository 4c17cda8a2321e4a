import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { MailSink } from '../mail-sink';
import { nameServerKeys, type KeyResolver } from '../read/check-signatures';
import { readRawMail } from '../read/read-raw-mail';
import { secretOf } from '../recipients';
import { HeldBytes } from './held-bytes';
import { readData } from './read-data';

const LARGEST_MAIL = 10_000_000;
const MOST_HELD = 64_000_000;
const MOST_CONNECTIONS = 50;
const MOST_OF_A_HOST = 10;
const MOST_RECIPIENTS = 10;
const IDLE_MS = 60_000;
const LONGEST_MS = 10 * 60_000;
const GRACE_MS = 2_000;

export interface MailListenerOptions {
  /** Address of this machine to listen at, and the port; 0 picks a free one. */
  readonly host: string;
  readonly port: number;
  /** What it calls itself. */
  readonly name: string;
  /** For STARTTLS; without one it is not offered. */
  readonly certificate: { readonly key: string; readonly cert: string } | null;
  readonly sink: MailSink;
  readonly onError: (error: unknown) => void;
  readonly resolver?: KeyResolver;
}

/** Takes mails for secret addresses, and nothing else. */
export class MailListener {
  private readonly server: SMTPServer;
  private readonly held = new HeldBytes(MOST_HELD);
  private readonly ofHosts = new Map<string, number>();
  private readonly resolver: KeyResolver;
  private readonly busy = new Set<Promise<unknown>>();

  constructor(private readonly options: MailListenerOptions) {
    this.resolver = options.resolver ?? nameServerKeys();
    this.server = new SMTPServer({
      name: options.name,
      banner: 'Nachtwacht',
      size: LARGEST_MAIL,
      authOptional: true,
      disabledCommands: options.certificate === null ? ['AUTH', 'STARTTLS'] : ['AUTH'],
      ...(options.certificate ?? {}),
      disableReverseLookup: true,
      maxClients: MOST_CONNECTIONS,
      socketTimeout: IDLE_MS,
      closeTimeout: GRACE_MS,
      logger: false,
      onConnect: (session, done) => settle(this.greet(session), done),
      onClose: (session) => this.leave(session),
      onRcptTo: ({ address }, session, done) => settle(this.admit(address, session), done),
      onData: (stream, session, done) => settle(this.take(stream, session), done),
    });
    this.server.on('error', options.onError);
    this.server.server.on('connection', endInTime);
  }

  /** @returns the port it listens at */
  start(): Promise<number> {
    return new Promise((resolve, reject) => {
      const { server } = this.server;
      server.once('error', reject);
      this.server.listen(this.options.port, this.options.host, () => {
        server.off('error', reject);
        resolve((server.address() as AddressInfo).port);
      });
    });
  }

  /** Lets what is being kept be kept, takes nothing new. */
  async stop(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.server.close(() => resolve());
    });
    await Promise.allSettled(this.busy);
  }

  private greet({ remoteAddress }: SMTPServerSession): Promise<void> {
    const open = (this.ofHosts.get(remoteAddress) ?? 0) + 1;
    this.ofHosts.set(remoteAddress, open);
    return open > MOST_OF_A_HOST ? refuse(421, 'Too many connections. Try again later.') : Promise.resolve();
  }

  private leave({ remoteAddress }: SMTPServerSession): void {
    const open = (this.ofHosts.get(remoteAddress) ?? 1) - 1;
    if (open <= 0) this.ofHosts.delete(remoteAddress);
    else this.ofHosts.set(remoteAddress, open);
  }

  private async admit(address: string, { envelope, remoteAddress }: SMTPServerSession): Promise<void> {
    if (envelope.rcptTo.length >= MOST_RECIPIENTS) return refuse(452, 'Too many recipients.');
    const secret = secretOf(address);
    if (secret === null) return refuse(550, 'No such address here.');
    const admission = await this.asked(() => this.options.sink.admits(secret, remoteAddress));
    if (admission === 'unknown') return refuse(550, 'No such address here.');
    if (admission === 'later') return refuse(450, 'Too many mails. Try again later.');
  }

  private async take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const data = await readData(stream, LARGEST_MAIL, this.held);
    if (data.kind === 'too-large') return refuse(552, 'This mail is larger than 10 MB.');
    if (data.kind === 'no-room') return refuse(452, 'No room now. Try again later.');
    const work = this.keep(data.raw, session).finally(data.release);
    this.busy.add(work);
    try {
      await work;
    } finally {
      this.busy.delete(work);
    }
  }

  private async keep(raw: Buffer, { envelope, remoteAddress }: SMTPServerSession): Promise<void> {
    const mail = await this.asked(() => readRawMail(raw, { host: remoteAddress, resolver: this.resolver }));
    const secrets = new Set(envelope.rcptTo.flatMap(({ address }) => secretOf(address) ?? []));
    // One that fails makes all of them come again; those that were kept are then known by their Message-ID.
    for (const secret of secrets) {
      const kept = await this.asked(() => this.options.sink.keep(secret, mail));
      if (kept === 'later') return refuse(452, 'Too many mails. Try again later.');
    }
  }

  private async asked<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      this.options.onError(error);
      return refuse(451, 'It could not be kept now. Try again later.');
    }
  }
}

/** Nobody keeps a connection by sending slowly. */
function endInTime(socket: Socket): void {
  const timer = setTimeout(() => {
    socket.destroy();
  }, LONGEST_MS);
  socket.once('close', () => {
    clearTimeout(timer);
  });
}

function refuse(responseCode: number, text: string): Promise<never> {
  return Promise.reject(Object.assign(new Error(text), { responseCode }));
}

function settle(work: Promise<void>, done: (error?: Error | null) => void): void {
  work.then(
    () => done(),
    (error: unknown) => done(error instanceof Error ? error : new Error('It could not be kept now.')),
  );
}
