import { pollDevice } from '@nachtwacht/collector-kit/testing';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { nodeExporterCollector as collector } from './node-exporter.collector';

describe('the real node_exporter', () => {
  let exporter: ChildProcess | null = null;
  let folder = '';
  afterEach(async () => {
    if (exporter?.exitCode === null && exporter.kill()) await once(exporter, 'exit');
    await rm(folder, { recursive: true, force: true });
  });

  async function start(files: Readonly<Record<string, string>>): Promise<string> {
    folder = await mkdtemp(join(tmpdir(), 'textfile-'));
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    exporter = spawn(
      'prometheus-node-exporter',
      ['--web.listen-address=127.0.0.1:0', `--collector.textfile.directory=${folder}`],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    return addressIn(exporter);
  }

  it('tells of this machine, and of the text files of its scripts', { timeout: 30_000 }, async () => {
    const url = await start({
      'apt.prom': `apt_upgrades_pending{origin="Debian-Security:12/stable-security",arch="all"} 2\nnode_reboot_required 1\n`,
    });
    const now = Date.now();
    const first = await pollDevice(collector, { settings: { url }, now });
    if (!first.ok) throw new Error(first.fault.text);
    const { report, memory } = first.mapped;
    const values = (aspect: string) =>
      report.observations.filter((one) => one.aspect === aspect).map(({ reading }) => reading);
    expect(report.assets[0]).toMatchObject({ kind: 'server', name: hostname() });
    expect(values('memory')).toMatchObject([{ kind: 'level', value: expect.any(Number) as number }]);
    expect(values('clock-skew')).toMatchObject([{ kind: 'level', unit: 'seconds' }]);
    expect(values('cpu')).toMatchObject([{ value: null }]);
    expect(values('updates')).toMatchObject([{ state: 'pending', security: true, pending: 2 }]);
    expect(values('reboot-required')).toMatchObject([{ value: 'yes' }]);

    const second = await pollUntilCpuMoves(url, memory, now);
    expect(second).toBeGreaterThanOrEqual(0);
    expect(second).toBeLessThanOrEqual(100);
  });

  /** The counters move by hundredths of a second, so a few polls may pass before they do. */
  async function pollUntilCpuMoves(url: string, memory: unknown, now: number): Promise<number> {
    for (let poll = 0; poll < 100; poll++) {
      const outcome = await pollDevice(collector, { settings: { url }, memory, now });
      const cpu = outcome.ok
        ? outcome.mapped.report.observations.find(({ aspect }) => aspect === 'cpu')?.reading
        : undefined;
      if (cpu?.kind === 'level' && cpu.value !== null) return cpu.value;
    }
    throw new Error('the counters never moved');
  }
});

/** Reads on after that: a program whose log nobody takes is stopped by the system. */
function addressIn(exporter: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let log = '';
    exporter.stderr?.on('data', (chunk: Buffer) => {
      log += chunk.toString();
      const address = /Listening on" address=(\S+)/.exec(log)?.[1];
      if (address !== undefined) resolve(`http://${address}/metrics`);
    });
    exporter.on('error', reject).on('exit', () => {
      reject(new Error(`node_exporter did not start: ${log}`));
    });
  });
}
