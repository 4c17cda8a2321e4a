import { startSnmpsim, type AgentProgram } from '@nachtwacht/testing/agent-programs';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SnmpTarget } from '../../poll-context';
import { snmpValuesOf } from '../../testing/snmprec';
import { createAddressGuard } from '../address-guard';
import { createPollContext } from '../create-poll-context';

/** Recordings of devices lie beside the repository, or not at all; this one is always there. */
const MADE_UP = `${[
  '1.3.6.1.2.1.1.1.0|4|Switch of nobody',
  '1.3.6.1.2.1.1.3.0|67|123456',
  ...Array.from({ length: 300 }, (_, i) => `1.3.6.1.2.1.2.2.1.2.${i + 1}|4|port ${i + 1}`),
  ...Array.from({ length: 300 }, (_, i) => `1.3.6.1.2.1.31.1.1.1.6.${i + 1}|70|${2n ** 63n + BigInt(i)}`),
].join('\n')}\n`;
const CAPTURES = join(import.meta.dirname, '../../../../../../shared/captures');
const PATHS = {
  pfsense: 'network/pfsense/pfsense.snmprec',
  drac: 'server/dell-idrac/drac_r640.snmprec',
  windows: 'server/windows/windows_svr_2019_1809.snmprec',
};
const recordings: Record<string, string> = { made: MADE_UP };
for (const [name, path] of Object.entries(PATHS))
  if (existsSync(join(CAPTURES, path))) recordings[name] = readFileSync(join(CAPTURES, path), 'utf8');

let simulator: AgentProgram;
beforeAll(async () => {
  simulator = await startSnmpsim(recordings);
});
afterAll(async () => {
  await simulator.stop();
});

async function walk(access: SnmpTarget['access']) {
  const context = createPollContext({
    deadlineMs: 60_000,
    clock: { now: () => 0 },
    inbox: () => Promise.resolve([]),
    addressGuard: createAddressGuard({ allowLoopback: true }),
  });
  try {
    const target = { host: '127.0.0.1', port: simulator.port, access };
    return await context.snmp({ target, walk: ['1.3.6.1'], maxValues: 20_000 });
  } finally {
    context.close();
  }
}

it.each(Object.keys(recordings))(
  '%s is read from the wire as it is read from its recording, by version 2c and by version 3',
  { timeout: 120_000 },
  async (name) => {
    const expected = snmpValuesOf(recordings[name] ?? '');
    expect(Object.keys(expected).length).toBeGreaterThan(500);
    expect(await walk({ version: '2c', community: name })).toEqual({ values: expected });
    const auth = { protocol: 'sha', key: 'authenticate-me' } as const;
    const privacy = { protocol: 'aes', key: 'encrypt-me-please' } as const;
    expect(await walk({ version: '3', user: 'watcher', context: name, auth, privacy })).toEqual({
      values: expected,
    });
  },
);
