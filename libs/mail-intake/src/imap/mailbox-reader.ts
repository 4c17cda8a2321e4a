import { ImapFlow } from 'imapflow';
import type { MailSink } from '../mail-sink';
import { nameServerKeys, type KeyResolver } from '../read/check-signatures';
import { readRawMail } from '../read/read-raw-mail';
import { RECIPIENT_HEADERS, secretsIn } from './delivered-to';
import { readMailboxAddress, type MailboxAddress } from './mailbox-address';

const LARGEST_MAIL = 10_000_000;
/** Looked at in one round; what is over waits for the next. */
const MOST_OF_A_ROUND = 500;
/** Where kept mails go; where that can't be made, they are marked and stay. */
const KEPT_FOLDER = 'Nachtwacht';
const KEPT_MARK = '$Nachtwacht';
const PATIENCE_MS = 20_000;

export interface MailboxReaderOptions {
  /** As the setting has it. */
  readonly url: string;
  readonly sink: MailSink;
  readonly resolver?: KeyResolver;
}

export interface MailboxRound {
  readonly kept: number;
  /** For an address that is not ours, or too large: they stay where they are. */
  readonly forNobody: number;
  /** Asked to come again. */
  readonly later: number;
}

type Fate = keyof MailboxRound;

/** A mailbox of the installation: whatever reaches it for a secret address is kept and moved away. */
export class MailboxReader {
  private readonly address: MailboxAddress;
  private readonly resolver: KeyResolver;
  /** Mails of this opening of the mailbox that are for nobody: they are not fetched again. */
  private nobodys = new Set<number>();
  private validity: bigint | null = null;

  /** @throws Error for an address that is none */
  constructor(private readonly options: MailboxReaderOptions) {
    this.address = readMailboxAddress(options.url);
    this.resolver = options.resolver ?? nameServerKeys();
  }

  /** One look. @throws Error when the mailbox can't be opened or read; what was kept stays kept */
  async round(): Promise<MailboxRound> {
    const client = this.connect();
    // Told as the failure of what was asked, too; unheard it would end the process.
    client.on('error', () => undefined);
    await client.connect();
    try {
      const { uidValidity } = await client.mailboxOpen(this.address.folder);
      if (uidValidity !== this.validity) this.nobodys = new Set();
      this.validity = uidValidity;
      return await this.readAll(client);
    } finally {
      await client.logout().catch(() => {
        client.close();
      });
    }
  }

  private connect(): ImapFlow {
    const { host, port, secure, plain, user, password } = this.address;
    return new ImapFlow({
      host,
      port,
      secure,
      ...(secure ? {} : { doSTARTTLS: !plain }),
      auth: { user, pass: password },
      logger: false,
      disableAutoIdle: true,
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: 3 * PATIENCE_MS,
    });
  }

  private async readAll(client: ImapFlow): Promise<MailboxRound> {
    const found = await client.search({ unKeyword: KEPT_MARK, deleted: false }, { uid: true });
    const there = Array.isArray(found) ? found : [];
    this.nobodys = new Set(there.filter((uid) => this.nobodys.has(uid)));
    const fates = { kept: 0, forNobody: this.nobodys.size, later: 0 };
    for (const uid of there.filter((each) => !this.nobodys.has(each)).slice(0, MOST_OF_A_ROUND)) {
      const fate = await this.read(client, uid);
      fates[fate] += 1;
      if (fate === 'forNobody') this.nobodys.add(uid);
      if (fate === 'kept') await putAway(client, uid);
    }
    return fates;
  }

  private async read(client: ImapFlow, uid: number): Promise<Fate> {
    const head = await client.fetchOne(
      String(uid),
      { size: true, headers: [...RECIPIENT_HEADERS] },
      { uid: true },
    );
    if (head === false) return 'later';
    const secrets = secretsIn(head.headers?.toString('latin1') ?? '');
    if (secrets.length === 0 || (head.size ?? 0) > LARGEST_MAIL) return 'forNobody';
    const admitted = await Promise.all(secrets.map((secret) => this.options.sink.admits(secret, null)));
    if (admitted.includes('later')) return 'later';
    const known = secrets.filter((_, index) => admitted[index] === 'known');
    if (known.length === 0) return 'forNobody';
    const whole = await client.fetchOne(String(uid), { source: { maxLength: LARGEST_MAIL } }, { uid: true });
    if (whole === false || !whole.source) return 'later';
    const mail = await readRawMail(whole.source, { host: null, resolver: this.resolver });
    for (const secret of known) if ((await this.options.sink.keep(secret, mail)) === 'later') return 'later';
    return 'kept';
  }
}

async function putAway(client: ImapFlow, uid: number): Promise<void> {
  const range = { uid: String(uid) };
  try {
    await client.mailboxCreate(KEPT_FOLDER);
    if (await client.messageMove(range, KEPT_FOLDER)) return;
  } catch {
    // No right to make or to move: marked below.
  }
  await client.messageFlagsAdd(range, [KEPT_MARK, '\\Seen']);
}
