import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { prepareSsh, readHostKeys } from './ssh-options';

const KEY = 'AAAAC3NzaC1lZDI1NTE5AAAAIEXAMPLEexampleEXAMPLEexampleEXAMPLEexamp';

it.each<[string, string, readonly string[]]>([
  ['a key alone', `ssh-ed25519 ${KEY}`, [`ssh-ed25519 ${KEY}`]],
  ['with its server, as ssh-keyscan shows it', `nas.example.nl ssh-ed25519 ${KEY}`, [`ssh-ed25519 ${KEY}`]],
  ['with a port', `[nas.example.nl]:2222 ssh-rsa ${KEY}==`, [`ssh-rsa ${KEY}==`]],
  [
    'with a hidden name',
    `|1|abc=|def= ecdsa-sha2-nistp256 ${KEY}= root@nas`,
    [`ecdsa-sha2-nistp256 ${KEY}=`],
  ],
  [
    'more than one, between remarks',
    `# nas:22\r\nssh-ed25519 ${KEY}\r\n\nssh-rsa ${KEY}`,
    [`ssh-ed25519 ${KEY}`, `ssh-rsa ${KEY}`],
  ],
  ['whoever an authority vouches for is another thing', `@cert-authority * ssh-rsa ${KEY}`, []],
  ['a fingerprint is none', 'SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8', []],
  ['an old kind of key is none', `ssh-dss ${KEY}`, []],
  ['nothing', '', []],
])('host keys: %s', (_rule, text, keys) => {
  expect(readHostKeys(text)).toEqual(keys);
});

it('writes keys that nobody else may read, and options that ask nobody and read no configuration', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nachtwacht-ssh-'));
  try {
    const options = await prepareSsh(folder, { hostKeys: `ssh-ed25519 ${KEY}`, privateKey: 'a\r\nkey\r\n' });
    expect(readFileSync(join(folder, 'known_hosts'), 'utf8')).toBe(`repository ssh-ed25519 ${KEY}\n`);
    expect(readFileSync(join(folder, 'ssh_key'), 'utf8')).toBe('a\nkey\n');
    expect(statSync(join(folder, 'ssh_key')).mode & 0o777).toBe(0o600);
    const text = options.join(' ');
    for (const option of [
      '-F none',
      '-E ssh_log',
      'BatchMode=yes',
      'StrictHostKeyChecking=yes',
      'IdentitiesOnly=yes',
    ])
      expect(text).toContain(option);
    expect(options.filter((option) => /\s/.test(option))).toEqual([]);
    expect(text).not.toContain(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('asks for host keys where there are none', async () => {
  await expect(prepareSsh('/nowhere', { hostKeys: '', privateKey: '' })).rejects.toMatchObject({
    fault: { class: 'misconfigured' },
  });
});
