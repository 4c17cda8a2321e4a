import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

export interface SshServer {
  readonly port: number;
  readonly user: string;
  /** As `ssh-keyscan` shows it. */
  readonly hostKeys: string;
  /** Lets the user in. */
  readonly privateKey: string;
  close(): Promise<void>;
}

/** OpenSSH's server on 127.0.0.1, for the user that runs the specs. The folder may hold anything for `borg serve`. */
export async function startSshServer(): Promise<SshServer> {
  const folder = mkdtempSync(join(tmpdir(), 'nachtwacht-sshd-'));
  const inFolder = (name: string) => join(folder, name);
  for (const name of ['host', 'user']) makeKey(inFolder(name));
  const port = await freePort();
  // Asked of a server that root starts, and absent where none was ever started.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true, mode: 0o755 });
  writeFileSync(
    inFolder('config'),
    [
      `Port ${port}`,
      'ListenAddress 127.0.0.1',
      `HostKey ${inFolder('host')}`,
      `AuthorizedKeysFile ${inFolder('user.pub')}`,
      `PidFile none`,
      'StrictModes no',
      'UsePAM no',
      'PasswordAuthentication no',
      'PermitRootLogin prohibit-password',
      'Subsystem sftp internal-sftp',
    ].join('\n'),
  );
  const server = spawn('/usr/sbin/sshd', ['-D', '-e', '-f', inFolder('config')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => server.on('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    let said = '';
    server.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('Server listening')) resolve();
    });
    server.on('error', reject);
    server.on('close', () => reject(new Error(`sshd ended: ${said}`)));
  });
  return {
    port,
    user: userInfo().username,
    hostKeys: `[127.0.0.1]:${port} ${readFileSync(inFolder('host.pub'), 'utf8')}`,
    privateKey: readFileSync(inFolder('user'), 'utf8'),
    close: async () => {
      server.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function makeKey(file: string): void {
  const made = spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', file]);
  if (made.status !== 0) throw new Error(`ssh-keygen failed: ${String(made.stderr)}`);
  chmodSync(file, 0o600);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}
