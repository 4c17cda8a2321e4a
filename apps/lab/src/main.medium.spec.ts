import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from './testing/temporary-folder';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Beside the packages, because the bundle imports them. */
let bundle: string;
beforeAll(async () => {
  mkdirSync(join(root, 'node_modules', '.cache'), { recursive: true });
  bundle = mkdtempSync(join(root, 'node_modules', '.cache', 'lab-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { tsconfigPaths: true },
    ssr: { external: true, noExternal: [/^@nachtwacht\//] },
    build: { ssr: join(root, 'apps/lab/src/main.ts'), outDir: bundle, target: 'node24', minify: false },
  });
});
afterAll(() => {
  rmSync(bundle, { recursive: true, force: true });
});

interface Started {
  readonly child: ChildProcess;
  readonly url: string;
  readonly ended: Promise<unknown[]>;
}

async function start(folder: string): Promise<Started> {
  const options = ['--data', folder, '--port', '0', '--scenario', 'false'];
  const child = fork(join(bundle, 'main.js'), options, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const ended = once(child, 'exit');
  const [message] = (await once(child, 'message')) as [{ readonly ready: true; readonly url: string }];
  return { child, url: message.url, ended };
}

async function addresses(url: string): Promise<readonly (string | null)[]> {
  const state = (await (await fetch(`${url}/state`)).json()) as { devices: { address: string | null }[] };
  return state.devices.map(({ address }) => address);
}

describe('the lab as a process of its own', () => {
  it('tells when it is ready, ends in order, and comes back as it was', async () => {
    const folder = temporaryFolder();
    const first = await start(folder);
    const before = await addresses(first.url);
    await fetch(`${first.url}/faults/gouda-firewall/down`, { method: 'POST' });
    first.child.kill('SIGTERM');
    expect(await first.ended).toEqual([0, null]);

    const second = await start(folder);
    expect(await addresses(second.url)).toEqual(before);
    const state = await (await fetch(`${second.url}/state`)).text();
    expect(state).toContain('"id":"down","label":{"nl":"valt uit","en":"goes down"},"active":true');
    second.child.kill('SIGTERM');
    expect(await second.ended).toEqual([0, null]);
  });

  it('says what is wrong with its options and ends', async () => {
    const child = fork(join(bundle, 'main.js'), ['--day-minutes', '7'], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let said = '';
    child.stderr?.on('data', (text) => (said += String(text)));
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(said).toMatch(/^lab: These options of the lab are wrong:\n {2}--day-minutes/);
  });

  it('ends when whoever started it is gone', async () => {
    const { child, ended } = await start(temporaryFolder());
    child.disconnect();
    expect(await ended).toEqual([0, null]);
  });
});
