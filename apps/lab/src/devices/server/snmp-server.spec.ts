import { pollDevice } from '@nachtwacht/collector-kit/testing';
import { collectorById } from '@nachtwacht/collectors';
import type { Observation } from '@nachtwacht/domain';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lab } from '../../lab';
import { runningLab } from '../../testing/running-lab';

const SERVER = 'schoonhoven-app';
let lab: Lab;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nachtwacht-lab-'));
  lab = await runningLab(folder);
});
afterAll(async () => {
  await lab.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function poll(memory: unknown = null, now = Date.now()) {
  const planned = lab.plan.connections.find(({ device }) => device === SERVER);
  const collector = collectorById(planned?.collector ?? '');
  if (planned === undefined || collector === undefined) throw new Error('nothing connects to it');
  const { settings, credentials } = planned;
  const outcome = await pollDevice(collector, { settings, credentials: credentials ?? {}, memory, now });
  if (!outcome.ok) throw new Error(outcome.fault.text);
  return outcome.mapped;
}

const found = (observations: readonly Observation[], aspect: string) =>
  observations.find((observation) => observation.aspect === aspect);

describe('a server that is read by SNMP', () => {
  it.each([
    ['sends and takes packets whole', false, 0],
    ['counts what its port breaks', true, 2],
  ])('%s', async (_rule, isBroken, least) => {
    if (isBroken) lab.world.cause(SERVER, 'port-errors');
    const { memory } = await poll();
    const later = await poll(memory, Date.now() + 5_000);
    lab.world.cure(SERVER, 'port-errors');
    const percent = found(later.report.observations, 'interface-errors')?.metrics?.['errors_percent'];
    expect(percent).toBeGreaterThanOrEqual(least);
    expect(percent).toBeLessThan(least + 2);
  });

  it('tells that it restarted', async () => {
    const uptime = async () =>
      found((await poll()).report.observations, 'uptime')?.metrics?.['uptime_seconds'];
    expect(await uptime()).toBeGreaterThan(30 * 86_400);
    lab.world.cause(SERVER, 'rebooted');
    expect(await uptime()).toBe(180);
    lab.world.cure(SERVER, 'rebooted');
  });
});
