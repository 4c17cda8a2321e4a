import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { messageBox, type MessageBox } from '../../testing/message-box';
import { spec } from '../../testing/specs';
import type { BackupSpec } from '../../world/device';
import { World } from '../../world/world';
import { BackupRunner } from './backup-runner';
import { expectSoon } from '../../testing/expect-soon';

const JOB = 'a-backup-job';
/** Half a minute after the job was due: with a day of 20 minutes it is due at :01, :21 and :41. */
const DUE = Date.UTC(2026, 10, 23, 6, 1, 0);

let world: World;
let box: MessageBox;
let now: number;
let runs: Record<string, number>;
let forgotten: string[];
beforeEach(async () => {
  box = await messageBox();
  now = DUE + 30_000;
  runs = {};
  forgotten = [];
});

function runner(tool: BackupSpec['tool'] = 'restic'): BackupRunner {
  const backup = { tool, minuteOfDay: 60, gigabytes: 46 };
  world = new World([spec('line'), spec('backup-job', { backup })], 1);
  const made = new BackupRunner({
    world,
    dayMinutes: 20,
    seed: 1,
    clock: () => now,
    pushUrl: () => (forgotten.includes(JOB) ? undefined : box.url),
    forgetPushUrl: (job) => forgotten.push(job),
    lastRun: (job) => runs[job],
    rememberRun: (job, at) => (runs[job] = at),
    duration: [0, 1],
  });
  onTestFinished(() => made.stop());
  return made;
}

const paths = (): readonly string[] => box.messages.map(({ path }) => path.replace('/push/secret', ''));
const shape = (): readonly string[] => paths().map((path) => path.replace(/rid=[0-9a-f-]{36}/, 'rid=…'));

describe('a job', () => {
  it.each([
    ['restic', '/0?rid=…'],
    ['borg', '/0?rid=…'],
    ['duplicati', ''],
  ] as const)('%s reports its start and its end', async (tool, end) => {
    runner(tool).tick();
    await expectSoon(shape).toEqual([tool === 'duplicati' ? '/start' : '/start?rid=…', end]);
    expect(new Set(paths().map((path) => path.split('rid=')[1])).size).toBe(1);
  });

  it('runs once for each time it is due', async () => {
    const jobs = runner();
    for (let i = 0; i < 5; i++) jobs.tick();
    await expectSoon(() => paths().length).toBe(2);
    jobs.tick();
    now += 20 * 60_000;
    jobs.tick();
    await expectSoon(() => paths().length).toBe(4);
    expect(runs[JOB]).toBe(now);
  });

  it.each([
    ['warns', '/3?rid=…'],
    ['fails', '/1?rid=…'],
  ])('that %s says so', async (fault, end) => {
    const jobs = runner();
    world.cause(JOB, fault);
    jobs.tick();
    await expectSoon(() => shape().at(-1)).toBe(end);
  });

  it('that never comes does not come, and comes at once after the cure', async () => {
    const jobs = runner();
    world.cause(JOB, 'never-comes');
    jobs.tick();
    await jobs.stop();
    expect(paths()).toEqual([]);
    const again = runner();
    world.cause(JOB, 'never-comes');
    again.tick();
    world.cure(JOB, 'never-comes');
    await expectSoon(() => paths().length).toBe(2);
  });

  it('that hangs starts and does not end', async () => {
    const jobs = runner();
    world.cause(JOB, 'hangs');
    jobs.tick();
    await expectSoon(shape).toEqual(['/start?rid=…']);
    // Its turn is over as soon as another one may begin.
    await expectSoon(() => jobs.start(world.device(JOB))).toBe(true);
    expect(shape().filter((path) => !path.startsWith('/start'))).toEqual([]);
  });

  it('behind a dead line waits until the line is back', async () => {
    const jobs = runner();
    world.cause('a-line', 'site-dark');
    jobs.tick();
    expect(runs).toEqual({});
    world.cure('a-line', 'site-dark');
    jobs.tick();
    await expectSoon(() => paths().length).toBe(2);
  });

  it('whose address is gone forgets it', async () => {
    const jobs = runner();
    box.status = 404;
    jobs.tick();
    await expectSoon(() => forgotten).toEqual([JOB]);
  });

  it('that was cut short by the end of the lab is made up for', async () => {
    const jobs = runner();
    jobs.tick();
    await jobs.stop();
    expect(runs[JOB]).toBe(0);
  });
});
