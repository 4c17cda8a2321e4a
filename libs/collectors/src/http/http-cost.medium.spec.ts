import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';
import { createAddressGuard, createPollContext, runPoll } from '@nachtwacht/collector-kit';
import { describe, expect, it } from 'vitest';
import { httpCollector } from './http.collector';

const POLLS = 2_000;
const CONCURRENCY = 64;
const ROUNDS = 5;
const SERVER = `
  const server = require('node:http').createServer((_, response) => response.end('<h1>fine</h1>'));
  server.listen(0, '127.0.0.1', 8192, () => console.log(server.address().port));
  process.stdin.resume().on('end', () => process.exit());
`;

const guard = createAddressGuard({ allowLoopback: true });

function bare(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent: false }, (response) => {
      response.on('data', () => undefined).on('end', resolve);
    }).on('error', reject);
  });
}

const parsed = new Map<string, unknown>();

async function whole(url: string): Promise<void> {
  const outcome = await runPoll({
    collector: httpCollector,
    settings: settingsOf(url),
    credentials: null,
    memory: null,
    now: 0,
    openContext: ({ deadlineMs }) =>
      createPollContext({
        deadlineMs,
        clock: { now: () => 0 },
        inbox: () => Promise.resolve([]),
        addressGuard: guard,
      }),
  });
  if (!outcome.ok) throw new Error(outcome.fault.text);
}

/** Parsed once per version of a connection, not once per poll. */
function settingsOf(url: string): unknown {
  const known = parsed.get(url);
  if (known !== undefined) return known;
  const settings = httpCollector.settings.parse({ url });
  parsed.set(url, settings);
  return settings;
}

/** CPU of this process, user and system, in microseconds per poll; the server is another process. */
async function cost(poll: (url: string) => Promise<void>, url: string): Promise<number> {
  const before = process.cpuUsage();
  let left = POLLS;
  const work = async (): Promise<void> => {
    while (left-- > 0) await poll(url);
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / POLLS;
}

describe('the cost of a poll', () => {
  it('is, with everything that belongs to it, at most that of a bare request / 0.7', async () => {
    const server = spawn(process.execPath, ['-e', SERVER], { stdio: ['pipe', 'pipe', 'inherit'] });
    const [port] = (await once(server.stdout, 'data')) as [Buffer];
    const url = `http://127.0.0.1:${port.toString().trim()}/`;
    const costs = { bare: [] as number[], whole: [] as number[] };
    for (let round = 0; round <= ROUNDS; round++) {
      const [bareRound, wholeRound] = [await cost(bare, url), await cost(whole, url)];
      // The first round warms both up.
      if (round === 0) continue;
      costs.bare.push(bareRound);
      costs.whole.push(wholeRound);
    }
    server.stdin.end();
    await once(server, 'exit');
    // The least disturbed round of each: other work on the machine only ever adds.
    const [bareCost, wholeCost] = [Math.min(...costs.bare), Math.min(...costs.whole)];
    const ratio = bareCost / wholeCost;
    console.log(
      `bare ${bareCost.toFixed(0)} us, poll ${wholeCost.toFixed(0)} us of CPU, ratio ${ratio.toFixed(2)}`,
    );
    expect(ratio).toBeGreaterThan(0.7);
  });
});
