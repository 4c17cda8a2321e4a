import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { LabState } from './control/lab-state';
import type { Lab, LabOptions } from './lab';
import { runningLab } from './testing/running-lab';
import { temporaryFolder } from './testing/temporary-folder';

async function lab(folder: string, more: Partial<LabOptions> = {}): Promise<Lab> {
  const running = await runningLab(folder, more);
  onTestFinished(() => running.stop());
  return running;
}

describe('a lab', () => {
  it('listens on this machine only, each device on a port of its own', async () => {
    const { ports } = await lab(temporaryFolder());
    expect(new Set(ports.values()).size).toBe(ports.size);
    const website = await fetch(`http://127.0.0.1:${ports.get('gouden-kies-website') ?? 0}/`);
    expect(await website.text()).toContain('Afspraak maken');
  });

  it('is after a restart what it was before', async () => {
    const folder = temporaryFolder();
    const before = await lab(folder);
    before.world.cause('gouda-firewall', 'update-appears');
    await before.stop();
    const after = await lab(folder);
    expect(after.ports).toEqual(before.ports);
    expect(after.plan.connections.map(({ settings, credentials }) => [settings, credentials])).toEqual(
      before.plan.connections.map(({ settings, credentials }) => [settings, credentials]),
    );
    expect(after.world.device('gouda-firewall').has('update-appears')).toBe(true);
  });

  it('takes a row of ports when it is told to', async () => {
    const { ports } = await lab(temporaryFolder(), { basePort: 24_700 });
    expect(ports.get('wifi-west')).toBe(24_700);
  });

  it('plays the scripted day by the clock, and stops when it is told to', async () => {
    const noon = Date.UTC(2026, 10, 23, 6, 10);
    const running = await lab(temporaryFolder(), { playing: true, clock: () => noon });
    const broken = (): number =>
      [...running.world.devices.values()].filter(({ active }) => active.size > 0).length;
    expect(broken()).toBeGreaterThan(0);
    const state = (await (
      await fetch(`${running.controlUrl}/scenario/stop`, { method: 'POST' })
    ).json()) as LabState;
    expect([state.scenario.playing, broken()]).toEqual([false, 0]);
  });

  it('keeps secrets and addresses in its data folder, readable for its owner only', async () => {
    const folder = temporaryFolder();
    const running = await lab(folder);
    await running.stop();
    const data = JSON.parse(readFileSync(join(folder, 'lab.json'), 'utf8')) as {
      secrets: Record<string, string>;
    };
    expect(data.secrets['gouda-firewall key']).toMatch(/^[0-9a-f]{48}$/);
    expect(JSON.stringify(running.state())).not.toContain(data.secrets['gouda-firewall key']);
  });
});
