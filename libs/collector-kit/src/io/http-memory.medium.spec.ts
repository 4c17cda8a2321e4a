import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PollFault } from '../collector';
import { createAddressGuard } from './address-guard';
import { createPollContext } from './create-poll-context';

const ROUNDS = 15;
const ATTACKS = ['flood', 'gzip', 'br', 'nothing'] as const;
/** In a process of its own, so that what is measured is the poller alone. */
const SERVER = `
  const { createServer } = require('node:http');
  const { brotliCompressSync, constants, gzipSync } = require('node:zlib');
  const zeros = Buffer.alloc(64 * 1024 * 1024);
  const bombs = {
    gzip: gzipSync(zeros),
    br: brotliCompressSync(zeros, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
  };
  const pour = (response, piece) => {
    const more = () => { while (!response.destroyed && response.write(piece)); };
    response.on('drain', more);
    more();
  };
  const megabyte = Buffer.alloc(1024 * 1024, 'x');
  const emptyMembers = Buffer.concat(Array(3000).fill(gzipSync('')));
  const server = createServer(({ url }, response) => {
    const name = url.slice(1);
    if (name === 'flood') return pour(response, megabyte);
    if (name === 'nothing') return pour(response.setHeader('Content-Encoding', 'gzip'), emptyMembers);
    response.setHeader('Content-Encoding', name).end(bombs[name]);
  });
  server.listen(0, '127.0.0.1', () => console.log(server.address().port));
  process.stdin.resume().on('end', () => process.exit());
`;

let server: ChildProcess;
let base = '';
beforeAll(async () => {
  const child = spawn(process.execPath, ['-e', SERVER], { stdio: ['pipe', 'pipe', 'inherit'] });
  server = child;
  const [port] = (await once(child.stdout, 'data')) as [Buffer];
  base = `http://127.0.0.1:${port.toString().trim()}/`;
});
afterAll(async () => {
  server.stdin?.end();
  await once(server, 'exit');
});

const guard = createAddressGuard({ allowLoopback: true });

async function endure(attack: string): Promise<void> {
  const context = createPollContext({
    deadlineMs: 5_000,
    clock: { now: () => 0 },
    inbox: () => Promise.resolve([]),
    addressGuard: guard,
  });
  const call = context.http({ method: 'GET', url: base + attack });
  await expect(call).rejects.toBeInstanceOf(PollFault);
  await expect(call).rejects.toThrow(/more than the 1048576 bytes/);
  context.close();
}

/** So that what is measured is what is held, and not what was not yet swept. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

describe('the memory of a poller that is flooded and bombed', () => {
  it.each(ATTACKS)('grows by less than 20 MiB, however often the attack is %s', async (attack) => {
    for (const each of ATTACKS) await endure(each);
    collectGarbage();
    const before = process.memoryUsage().rss;
    let peak = before;
    for (let round = 0; round < ROUNDS; round++) {
      await endure(attack);
      peak = Math.max(peak, process.memoryUsage().rss);
      collectGarbage();
    }
    expect((peak - before) / 1024 / 1024).toBeLessThan(20);
  });
});
