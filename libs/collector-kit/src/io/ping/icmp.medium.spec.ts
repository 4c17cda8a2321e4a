import { chmod, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAddressGuard } from '../address-guard';
import { createPollContext } from '../create-poll-context';

const path = process.env['PATH'] ?? '';
let programs = '';
beforeEach(async () => {
  programs = await mkdtemp(join(tmpdir(), 'programs-'));
});
afterEach(async () => {
  process.env['PATH'] = path;
  await rm(programs, { recursive: true });
});

async function ping(host: string, deadlineMs = 5_000, count = 3) {
  const context = createPollContext({
    deadlineMs,
    clock: { now: () => 0 },
    inbox: () => Promise.resolve([]),
    addressGuard: createAddressGuard({ allowLoopback: true }),
  });
  try {
    return await context.ping({ host, method: 'icmp', count, intervalMs: 20, timeoutMs: 500 });
  } finally {
    context.close();
  }
}

/** Leaves only the named programs on the path; each is a shell script, or the machine's own. */
async function install(scripts: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, script] of Object.entries(scripts)) {
    const file = join(programs, name);
    if (script.startsWith('/')) await symlink(script, file);
    else {
      await writeFile(file, `#!/bin/sh\n${script}\n`);
      await chmod(file, 0o755);
    }
  }
  process.env['PATH'] = programs;
}

describe('ping by a program of the machine', () => {
  it.each(['127.0.0.1', 'localhost', '::1'])('reaches %s through fping', async (host) => {
    await install({ fping: '/usr/bin/fping' });
    const { sent, roundTripsMs } = await ping(host);
    expect(sent).toBe(3);
    expect(roundTripsMs).toHaveLength(3);
    for (const time of roundTripsMs) expect(time).toBeLessThan(500);
  });

  it("reaches 127.0.0.1 through the system's ping where fping is not installed", async () => {
    await install({ ping: '/usr/bin/ping' });
    const { roundTripsMs } = await ping('127.0.0.1');
    expect(roundTripsMs).toHaveLength(3);
    for (const time of roundTripsMs) expect(time).toBeLessThan(500);
  });

  it('reports silence as a result', async () => {
    await install({ fping: 'echo "192.0.2.1 : - - -" >&2; exit 1' });
    expect(await ping('127.0.0.1')).toEqual({ sent: 3, roundTripsMs: [null, null, null] });
  });

  const faults: readonly [string, Record<string, string>, RegExp][] = [
    ['neither program is there', {}, /Neither fping nor ping.*install fping/],
    [
      'fping may not open a socket',
      { fping: 'echo "fping: can\'t create socket (must run as root?)" >&2; exit 4' },
      /fping does not work here \(exit 4: fping: can't create socket/,
    ],
    ['ping may not', { ping: 'echo "ping: Operation not permitted" >&2; exit 2' }, /ping does not work here/],
  ];
  it.each(faults)('says what to do when %s', async (_, scripts, text) => {
    await install(scripts);
    await expect(ping('127.0.0.1')).rejects.toMatchObject({
      fault: { class: 'misconfigured', text: expect.stringMatching(text) as string },
    });
  });

  it('hands the program an address and never a name, so that what was checked is what is pinged', async () => {
    await install({ fping: 'for last; do :; done; echo "fping: asked $last" >&2; exit 3' });
    await expect(ping('localhost')).rejects.toThrow(/asked (127\.0\.0\.1|::1)/);
  });

  it('kills a program that does not end before the deadline', async () => {
    await install({ fping: 'exec /bin/sleep 60' });
    const startedAt = performance.now();
    await expect(ping('127.0.0.1', 300)).rejects.toMatchObject({ fault: { class: 'timeout' } });
    expect(performance.now() - startedAt).toBeLessThan(800);
  });
});
