import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import type { RepositoryProgram } from '../../poll-context';
import { createAddressGuard } from '../address-guard';
import { createPollContext } from '../create-poll-context';

const open: { server: Server; sockets: Set<Socket> }[] = [];
afterEach(() => {
  for (const { server, sockets } of open.splice(0)) {
    server.close();
    for (const socket of sockets) socket.destroy();
  }
});

/** Takes every connection and never says a word. */
async function startSilence(): Promise<{ readonly port: number; knocks(): number }> {
  const sockets = new Set<Socket>();
  let knocks = 0;
  const server = createServer((socket) => {
    knocks += 1;
    sockets.add(socket.on('error', () => undefined));
  });
  open.push({ server, sockets });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return { port: (server.address() as AddressInfo).port, knocks: () => knocks };
}

/** Processes of this machine whose arguments hold the text. */
function processesWith(text: string): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const words = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return words.includes(text) ? [words] : [];
      } catch {
        return [];
      }
    });
}

// The programs start ssh themselves: nothing of it may stay.
it.each<[RepositoryProgram, string]>([
  ['restic', 'snapshots'],
  ['borg', 'list'],
])('a server that never answers ends %s and its ssh at the deadline', async (program, command) => {
  const { port, knocks } = await startSilence();
  const user = `silent-${program}`;
  const context = createPollContext({
    deadlineMs: 3_000,
    clock: { now: () => 0 },
    inbox: () => Promise.resolve([]),
    addressGuard: createAddressGuard({ allowLoopback: true }),
    allowPrograms: [{ program, arguments: [command] }],
  });
  const repository = {
    kind: 'ssh',
    host: '127.0.0.1',
    port,
    user,
    path: '/x',
    hostKeys: `ssh-ed25519 ${'A'.repeat(68)}`,
    privateKey: 'none',
  } as const;
  const run = context.program({ program, arguments: [command], repository, secret: 'x' });
  const ended = run.catch((error: unknown) => error);
  await vi.waitFor(() => {
    expect(processesWith(user).length).toBeGreaterThan(0);
  }, 3_000);
  expect(await ended).toMatchObject({ fault: { class: 'timeout' } });
  context.close();
  await vi.waitFor(() => {
    expect(processesWith(user)).toEqual([]);
  }, 3_000);
  expect(knocks()).toBe(1);
});
