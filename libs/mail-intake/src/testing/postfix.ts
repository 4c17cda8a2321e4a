import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Postfix {
  /** Hands a mail over, as a program on the same machine does. */
  send(from: string, to: string, raw: Buffer): Promise<void>;
  log(): Promise<string>;
  stop(): Promise<void>;
}

/** A mail server that hands everything to a port of this machine. Its master needs root, as it does everywhere. */
export async function startPostfix(port: number): Promise<Postfix> {
  const folder = await mkdtemp(join(tmpdir(), 'nachtwacht-postfix-'));
  await chmod(folder, 0o755);
  const config = join(folder, 'config');
  for (const name of ['config', 'queue', 'data']) await mkdir(join(folder, name));
  await run('chown', ['postfix', join(folder, 'data')]);
  const master = await readFile('/usr/share/postfix/master.cf.dist', 'utf8');
  // Only what delivers: nobody sends to it by SMTP.
  await writeFile(join(config, 'master.cf'), master.replace(/^smtp\s+inet.*$/m, ''));
  await writeFile(
    join(config, 'main.cf'),
    [
      'compatibility_level = 3.6',
      `queue_directory = ${join(folder, 'queue')}`,
      `data_directory = ${join(folder, 'data')}`,
      `maillog_file = ${join(folder, 'log')}`,
      `maillog_file_prefixes = ${folder}`,
      'myhostname = relay.klant.example',
      'mydestination =',
      'inet_interfaces = loopback-only',
      'inet_protocols = ipv4',
      `relayhost = [127.0.0.1]:${String(port)}`,
      'smtp_tls_security_level = may',
      'smtp_tls_loglevel = 1',
      'minimal_backoff_time = 2s',
      'queue_run_delay = 2s',
      'alias_maps =',
      '',
    ].join('\n'),
  );
  await run('/usr/sbin/postfix', ['-c', config, 'start']);
  return {
    send: async (from, to, raw) => {
      const sent = run('/usr/sbin/sendmail', ['-C', config, '-i', '-f', from, to]);
      sent.child.stdin?.end(raw.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
      await sent;
    },
    log: () => readFile(join(folder, 'log'), 'utf8').catch(() => ''),
    stop: async () => {
      await run('/usr/sbin/postfix', ['-c', config, 'stop']).catch(() => undefined);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
