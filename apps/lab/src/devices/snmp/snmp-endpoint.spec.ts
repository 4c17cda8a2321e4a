import { createAddressGuard, createPollContext, PollFault } from '@nachtwacht/collector-kit';
import { expect, it, onTestFinished } from 'vitest';
import { spec } from '../../testing/specs';
import { temporaryFolder } from '../../testing/temporary-folder';
import { DataFile } from '../../store/data-file';
import { World } from '../../world/world';
import { Secrets } from '../secrets';
import { snmpAccess } from './snmp-access';
import { SnmpEndpoint } from './snmp-endpoint';

const NAME = '1.3.6.1.2.1.1.5.0';

async function start() {
  const world = new World([spec('firewall')], 1);
  const device = world.device('a-firewall');
  const file = DataFile.open(temporaryFolder(), 1);
  const access = snmpAccess(new Secrets(file), device.spec.id);
  file.flush();
  const endpoint = new SnmpEndpoint({
    world,
    device,
    access,
    values: () => ({ [NAME]: ['Text', device.spec.name] }),
  });
  const port = await endpoint.start(0);
  onTestFinished(() => endpoint.stop());
  const { community = '', user } = access;
  const auth = { protocol: 'sha', key: user?.authKey ?? '' } as const;
  const privacy = { protocol: 'aes', key: user?.privKey ?? '' } as const;
  const ask = (version: '2c' | '3', deadlineMs = 1_000) => {
    const context = createPollContext({
      deadlineMs,
      clock: { now: () => 0 },
      inbox: () => Promise.resolve([]),
      addressGuard: createAddressGuard({ allowLoopback: true }),
    });
    const target = {
      host: '127.0.0.1',
      port,
      access:
        version === '2c'
          ? ({ version, community } as const)
          : ({ version, user: user?.name ?? '', auth, privacy } as const),
    };
    return context
      .snmp({ target, get: [NAME] })
      .then(({ values }) => values[NAME]?.[1])
      .catch((error: unknown) => (error instanceof PollFault ? error.fault.class : error))
      .finally(() => {
        context.close();
      });
  };
  return { world, device, endpoint, ask };
}

it('tells what its device tells, by version 2c and by version 3', async () => {
  const { ask, device } = await start();
  expect([await ask('2c'), await ask('3')]).toEqual([device.spec.name, device.spec.name]);
});

it('closes its port while its device is down, and has it again after', async () => {
  const { world, endpoint, ask, device } = await start();
  world.cause('a-firewall', 'down');
  await endpoint.settle();
  expect(await ask('2c')).toBe('unreachable');
  world.cure('a-firewall', 'down');
  await endpoint.settle();
  expect(await ask('2c')).toBe(device.spec.name);
});

it('is silent while its device hangs', async () => {
  const { world, ask } = await start();
  world.cause('a-firewall', 'hangs');
  expect(await ask('2c', 300)).toBe('timeout');
});
