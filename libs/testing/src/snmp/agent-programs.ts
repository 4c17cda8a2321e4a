import { spawn, type ChildProcess } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Both give up the rights of root, and write into folders of their own. */
const NOBODY = 65_534;
const asNobody = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

export interface AgentProgram {
  readonly port: number;
  /** Ends it and starts it again on the same port, with what it keeps. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Net-SNMP's agent on 127.0.0.1 with these lines of snmpd.conf. */
export async function startSnmpd(lines: readonly string[]): Promise<AgentProgram> {
  const folder = ownFolder('kept');
  const configuration = join(folder, 'snmpd.conf');
  writeFileSync(configuration, `${lines.join('\n')}\n`);
  const port = await freeUdpPort();
  const start = () =>
    started(
      spawn('/usr/sbin/snmpd', ['-f', '-Lo', '-C', '-c', configuration, `udp:127.0.0.1:${String(port)}`], {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { PATH: process.env['PATH'], SNMP_PERSISTENT_DIR: join(folder, 'kept'), MIBS: '' },
        ...asNobody,
      }),
      'NET-SNMP version',
      'snmpd',
    );
  return controlled(start, port, folder);
}

/** snmpsim on 127.0.0.1: the community (or the context) of a recording is its name. User `watcher` of version 3. */
export async function startSnmpsim(recordings: Readonly<Record<string, string>>): Promise<AgentProgram> {
  const folder = ownFolder('data', 'cache');
  for (const [name, text] of Object.entries(recordings))
    writeFileSync(join(folder, 'data', `${name}.snmprec`), text);
  const port = await freeUdpPort();
  const start = () =>
    started(
      spawn(
        '/usr/bin/snmpsimd',
        [
          `--data-dir=${join(folder, 'data')}`,
          `--cache-dir=${join(folder, 'cache')}`,
          `--agent-udpv4-endpoint=127.0.0.1:${String(port)}`,
          '--v3-user=watcher',
          '--v3-auth-key=authenticate-me',
          '--v3-auth-proto=SHA',
          '--v3-priv-key=encrypt-me-please',
          '--v3-priv-proto=AES',
        ],
        { stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env['PATH'], HOME: folder }, ...asNobody },
      ),
      'Listening at UDP/IPv4',
      'snmpsim',
    );
  return controlled(start, port, folder);
}

async function controlled(
  start: () => Promise<ChildProcess>,
  port: number,
  folder: string,
): Promise<AgentProgram> {
  let child = await start();
  const end = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  };
  return {
    port,
    restart: async () => {
      await end();
      child = await start();
    },
    stop: async () => {
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function ownFolder(...within: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'nachtwacht-snmp-'));
  for (const path of [folder, ...within.map((name) => join(folder, name))]) {
    mkdirSync(path, { recursive: true });
    if (asNobody.uid !== undefined) chownSync(path, NOBODY, NOBODY);
  }
  return folder;
}

function started(child: ChildProcess, sign: string, debianPackage: string): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        said = (said + text).slice(-2_000);
        if (said.includes(sign)) resolve(child);
      });
    child.once('error', () => {
      reject(new Error(`it could not be started. Install it: apt-get install ${debianPackage}`));
    });
    child.once('exit', (code) => {
      reject(new Error(`${debianPackage} ended with ${String(code)}: ${said}`));
    });
  });
}

function freeUdpPort(): Promise<number> {
  const socket = createSocket('udp4');
  return new Promise((resolve) => {
    socket.bind(0, '127.0.0.1', () => {
      const { port } = socket.address();
      socket.close(() => {
        resolve(port);
      });
    });
  });
}
