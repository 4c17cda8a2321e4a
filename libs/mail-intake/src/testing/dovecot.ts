import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAILBOX_PASSWORD = 'een/wachtwoord';

export interface Dovecot {
  /** Of the setting. */
  readonly url: string;
  deliver(raw: Buffer): Promise<void>;
  /** How many mails a folder holds; '' is the inbox. */
  count(folder: string): Promise<number>;
  stop(): Promise<void>;
}

/** A mailbox on a port of this machine. @param port one that is free */
export async function startDovecot(port: number): Promise<Dovecot> {
  const folder = await mkdtemp(join(tmpdir(), 'nachtwacht-dovecot-'));
  const mails = join(folder, 'mails');
  for (const name of ['', 'new', 'cur', 'tmp']) await mkdir(join(mails, name), { recursive: true });
  // As root it keeps mails as nobody; else as whoever runs the tests.
  const isRoot = process.getuid?.() === 0;
  const [uid, gid] = isRoot ? [65534, 65534] : [process.getuid?.() ?? 0, process.getgid?.() ?? 0];
  chmodSync(folder, 0o755);
  const own = () => isRoot && execFileSync('chown', ['-R', `${String(uid)}:${String(gid)}`, mails]);
  own();
  const me = isRoot ? null : execFileSync('id', ['-un']).toString().trim();
  await writeFile(
    join(folder, 'dovecot.conf'),
    [
      'protocols = imap',
      `base_dir = ${folder}/run`,
      `state_dir = ${folder}/state`,
      `log_path = ${folder}/log`,
      'ssl = no',
      'disable_plaintext_auth = no',
      'first_valid_uid = 1',
      'first_valid_gid = 1',
      `mail_location = maildir:${mails}`,
      ...(me === null ? [] : [`default_internal_user = ${me}`, `default_login_user = ${me}`]),
      `passdb {\n  driver = static\n  args = password=${MAILBOX_PASSWORD}\n}`,
      `userdb {\n  driver = static\n  args = uid=${String(uid)} gid=${String(gid)} home=${mails}\n}`,
      `service imap-login {\n  chroot =\n  inet_listener imap {\n    address = 127.0.0.1\n    port = ${String(port)}\n  }\n  inet_listener imaps {\n    port = 0\n  }\n}`,
      'service anvil {\n  chroot =\n}',
      '',
    ].join('\n'),
  );
  const child = spawn('/usr/sbin/dovecot', ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: 'ignore' });
  await listening(port);
  let delivered = 0;
  return {
    url: `imap://report:${encodeURIComponent(MAILBOX_PASSWORD)}@127.0.0.1:${String(port)}/INBOX?tls=off`,
    deliver: async (raw) => {
      delivered += 1;
      await writeFile(join(mails, 'new', `${String(Date.now())}.${String(delivered)}.test`), raw);
      own();
    },
    count: async (name) => {
      const at = name === '' ? mails : join(mails, `.${name}`);
      const lists = await Promise.all(['new', 'cur'].map((part) => readdir(join(at, part)).catch(() => [])));
      return lists.flat().length;
    },
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function listening(port: number): Promise<void> {
  const end = performance.now() + 20_000;
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const open = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    socket.destroy();
    if (open) return;
    if (performance.now() > end) throw new Error('Dovecot never listened');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
