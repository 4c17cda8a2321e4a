import { remark } from '@nachtwacht/domain';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pollFault } from '../../fault';
import { writePrivateFile } from './private-folder';
import { SSH_HOST } from './told-repository';

const HOST_KEY =
  /(?:^|\s)((?:ssh-(?:ed25519|rsa)|ecdsa-sha2-nistp(?:256|384|521))\s+[A-Za-z0-9+/]+={0,2})(?:\s|$)/;

/**
 * The host keys in lines of `ssh-keyscan` or of a file `known_hosts`, with or without the name before them: "type key".
 * A line with a marker (`@cert-authority`) says something else and is left out.
 */
export function readHostKeys(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => {
    if (/^\s*[#@]/.test(line)) return [];
    const key = HOST_KEY.exec(line)?.[1];
    return key === undefined ? [] : [key.replace(/\s+/, ' ')];
  });
}

const LOG = 'ssh_log';
const MAX_LOG_BYTES = 64 * 1024;

/**
 * Why ssh did not get through, '' when it did. It is told to write that to a file: a program that sees its line cut ends
 * at once, sometimes without passing on what ssh said.
 */
export async function readSshLog(folder: string): Promise<string> {
  const log = await readFile(join(folder, LOG), 'utf8').catch(() => '');
  return log.slice(0, MAX_LOG_BYTES);
}

/**
 * Writes what ssh needs into the private folder, which is where it has to be started, and says its options. It reads no
 * configuration, asks nothing, believes the given host keys alone and offers the given key alone.
 * @throws PollFault `misconfigured` when there is no host key to believe
 */
export async function prepareSsh(
  folder: string,
  { hostKeys, privateKey }: { readonly hostKeys: string; readonly privateKey: string },
): Promise<readonly string[]> {
  const keys = readHostKeys(hostKeys);
  if (keys.length === 0) throw pollFault('misconfigured', remark('no-host-keys'));
  await writePrivateFile(folder, 'known_hosts', keys.map((key) => `${SSH_HOST} ${key}\n`).join(''));
  await writePrivateFile(folder, 'ssh_key', `${privateKey.replaceAll('\r', '').trim()}\n`);
  const options = {
    BatchMode: 'yes',
    StrictHostKeyChecking: 'yes',
    UserKnownHostsFile: 'known_hosts',
    GlobalKnownHostsFile: '/dev/null',
    HostKeyAlias: SSH_HOST,
    HostName: '127.0.0.1',
    UpdateHostKeys: 'no',
    VerifyHostKeyDNS: 'no',
    IdentitiesOnly: 'yes',
    IdentityFile: 'ssh_key',
    IdentityAgent: 'none',
    PreferredAuthentications: 'publickey',
    ClearAllForwardings: 'yes',
    ControlPath: 'none',
    ProxyCommand: 'none',
    LogLevel: 'ERROR',
  };
  return [
    '-F',
    'none',
    '-E',
    LOG,
    ...Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`]),
  ];
}
