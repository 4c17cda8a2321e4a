import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { spec } from '../testing/specs';
import { temporaryFolder } from '../testing/temporary-folder';
import { DataFile } from '../store/data-file';
import { World } from '../world/world';
import { HttpEndpoint, json } from './http-endpoint';
import { startEndpoints } from './start-endpoints';

const device = () => {
  const world = new World([spec('firewall')], 1);
  const endpoint = new HttpEndpoint({ world, device: world.device('a-firewall'), answer: () => json({}) });
  onTestFinished(() => endpoint.stop());
  return endpoint;
};

async function takenPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

it('keeps ports from one run to the next', async () => {
  const folder = temporaryFolder();
  const start = async (): Promise<number | undefined> => {
    const file = DataFile.open(folder, 1);
    const endpoint = device();
    const ports = await startEndpoints({ endpoints: [endpoint], file, basePort: null, log: () => undefined });
    file.flush();
    await endpoint.stop();
    return ports.get('a-firewall');
  };
  expect(await start()).toBe(await start());
});

it('takes another port, and says so, when its own is taken', async () => {
  const file = DataFile.open(temporaryFolder(), 1);
  const taken = await takenPort();
  file.data.ports['a-firewall'] = taken;
  const told: string[] = [];
  const ports = await startEndpoints({
    endpoints: [device()],
    file,
    basePort: null,
    log: (line) => told.push(line),
  });
  file.flush();
  expect(ports.get('a-firewall')).not.toBe(taken);
  expect(told).toEqual([expect.stringContaining(`port ${taken} is taken`)]);
});
