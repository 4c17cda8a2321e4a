import { startSnmpd, type AgentProgram } from '@nachtwacht/testing/agent-programs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PollFault } from '../../collector';
import type { SnmpAsk, SnmpTarget } from '../../poll-context';
import { readStorage } from '../../snmp/host-resources';
import { INTERFACES_WALK, readInterfaces } from '../../snmp/interfaces';
import { STORAGE_WALK } from '../../snmp/host-resources';
import { readSystem, SYSTEM_GET } from '../../snmp/system-group';
import { createAddressGuard } from '../address-guard';
import { createPollContext } from '../create-poll-context';

const AUTH = { protocol: 'sha256', key: 'authenticate-me' } as const;
const PRIVACY = { protocol: 'aes', key: 'encrypt-me-please' } as const;
const WATCHER = { version: '3', user: 'watcher', auth: AUTH, privacy: PRIVACY } as const;

let snmpd: AgentProgram;
beforeAll(async () => {
  snmpd = await startSnmpd([
    'createUser watcher SHA-256 authenticate-me AES encrypt-me-please',
    'rouser watcher authpriv .1',
    'rocommunity reader 127.0.0.1 .1',
    'rocommunity narrow 127.0.0.1 .1.3.6.1.2.1.1',
    'sysName an-agent',
  ]);
});
afterAll(async () => {
  await snmpd.stop();
});

async function ask(access: SnmpTarget['access'], question: Omit<SnmpAsk, 'target'>) {
  const context = createPollContext({
    deadlineMs: 15_000,
    clock: { now: () => 0 },
    inbox: () => Promise.resolve([]),
    addressGuard: createAddressGuard({ allowLoopback: true }),
  });
  try {
    return await context.snmp({ target: { host: '127.0.0.1', port: snmpd.port, access }, ...question });
  } finally {
    context.close();
  }
}

const NAME = { get: ['1.3.6.1.2.1.1.5.0'] };
const nameBy = async (access: SnmpTarget['access']) => readSystem((await ask(access, NAME)).values).name;

async function faultOf(access: SnmpTarget['access']) {
  const error: unknown = await ask(access, NAME).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof PollFault)) throw new Error(`no fault: ${String(error)}`);
  return error.fault;
}

describe('Net-SNMP', { timeout: 30_000 }, () => {
  it.each<[string, SnmpTarget['access']]>([
    ['version 2c', { version: '2c', community: 'reader' }],
    ['version 3', WATCHER],
  ])('tells itself, its ports and its disks by %s', async (_version, access) => {
    const { values, cut } = await ask(access, {
      get: SYSTEM_GET,
      walk: [...INTERFACES_WALK, ...STORAGE_WALK],
    });
    expect(readSystem(values)).toMatchObject({ name: 'an-agent' });
    expect(readSystem(values).date).toMatch(/^20\d\d-/);
    expect(readInterfaces(values).find(({ name }) => name === 'lo')).toMatchObject({ type: 24, oper: 'up' });
    expect(readStorage(values).some(({ kind }) => kind === 'ram')).toBe(true);
    expect(cut).toBeUndefined();
  });

  it('is walked whole: its whole tree, some thousand values', async () => {
    const { values } = await ask(WATCHER, { walk: ['1.3.6.1.2.1'], maxValues: 20_000 });
    const alone = await ask(WATCHER, { walk: ['1.3.6.1.2.1.1', '1.3.6.1.2.1.25.1'] });
    expect(Object.keys(values).length).toBeGreaterThan(200);
    for (const oid of Object.keys(alone.values)) expect(values).toHaveProperty([oid]);
  });

  it('shows a narrow view and nothing beside it', async () => {
    const { values } = await ask({ version: '2c', community: 'narrow' }, { ...NAME, walk: STORAGE_WALK });
    expect(Object.keys(values)).toEqual(NAME.get);
  });

  it.each<[string, SnmpTarget['access'], string, string]>([
    [
      'a wrong authentication password',
      { ...WATCHER, auth: { ...AUTH, key: 'wrong-password' } },
      'auth',
      'authentication password',
    ],
    [
      'another authentication protocol',
      { ...WATCHER, auth: { ...AUTH, protocol: 'sha' } },
      'auth',
      'protocol',
    ],
    [
      'a wrong encryption password',
      { ...WATCHER, privacy: { ...PRIVACY, key: 'wrong-password' } },
      'auth',
      'encryption password',
    ],
    ['an unknown user', { ...WATCHER, user: 'stranger' }, 'auth', 'does not know this SNMP user'],
    [
      'no encryption where it is asked for',
      { version: '3', user: 'watcher', auth: AUTH },
      'auth',
      'does not let it read',
    ],
    ['no proof at all', { version: '3', user: 'watcher' }, 'auth', 'does not let it read'],
    ['a wrong community', { version: '2c', community: 'stranger' }, 'timeout', 'wrong community'],
  ])('says of %s what to do', async (_rule, access, faultClass, words) => {
    // A session that knows the engine must say the same as one that does not.
    for (const known of [false, true]) {
      if (known) await nameBy(WATCHER);
      const fault = await faultOf(access);
      expect({ known, class: fault.class, text: fault.text }).toEqual({
        known,
        class: faultClass,
        text: expect.stringContaining(words) as string,
      });
    }
  });

  it('is read again after it began anew, with what was known of its engine', async () => {
    expect(await nameBy(WATCHER)).toBe('an-agent');
    await snmpd.restart();
    expect(await nameBy(WATCHER)).toBe('an-agent');
    await snmpd.restart();
    expect(await nameBy(WATCHER)).toBe('an-agent');
  });

  it('answers many at once, one after the other', async () => {
    const names = await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        nameBy(i % 2 === 0 ? WATCHER : { version: '2c', community: 'reader' }),
      ),
    );
    expect(new Set(names)).toEqual(new Set(['an-agent']));
  });
});
