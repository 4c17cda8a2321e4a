import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { DataFile } from '../../store/data-file';
import { temporaryFolder } from '../../testing/temporary-folder';
import { deviceSpecs } from '../../world/device-specs';
import { World } from '../../world/world';
import { SourceNights } from './source-nights';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Monday noon in Amsterdam; the evening of that day; a job that goes well. */
const NOON = Date.UTC(2026, 10, 23, 11);
const EVENING = Date.UTC(2026, 10, 23, 21);
const JOB = 'gouda-veeam-praktijk';

let world: World;
let file: DataFile;
let nights: SourceNights;
let now: number;
beforeEach(() => {
  now = NOON;
  world = new World(deviceSpecs(), 1);
  file = DataFile.open(temporaryFolder(), NOON);
  onTestFinished(() => file.flush());
  nights = another();
});

function another(seed = 1): SourceNights {
  return new SourceNights({ world, file, seed, clock: () => now });
}

const runs = (of = nights) =>
  of.source('gouda-veeam').jobs.find(({ name }) => name === 'Praktijkserver')!.runs;
const last = () => runs().at(-1)!;
/** What happens every second while time passes. */
function passTo(at: number): void {
  for (; now < at; now += 30_000) nights.tick();
  now = at;
}

describe('a past', () => {
  it('of more than 14 nights is there at once, each at its own minute', () => {
    expect(runs().length).toBeGreaterThan(14);
    expect(new Set(runs().map(({ id }) => id)).size).toBe(runs().length);
  });

  it.each([
    ['at another start of the same day', 0],
    ['at a start days later', 3 * 24 * HOUR_MS],
  ])('stays what it was %s', (_rule, later) => {
    const before = runs();
    now = NOON + later;
    expect(runs(another()).slice(0, before.length)).toEqual(before);
  });

  it('is another one with another seed', () => {
    expect(runs(another(2))).not.toEqual(runs());
  });

  it('is told apart by ids, of all jobs together', () => {
    const ids = ['gouda-veeam', 'gouda-balie', 'woerden-cove', 'culemborg-pbs'].flatMap((source) =>
      nights.source(source).jobs.flatMap((job) => job.runs.map(({ id }) => id)),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('tonight', () => {
  it('comes at its time, runs, and ends', () => {
    const before = runs().length;
    passTo(EVENING - MINUTE_MS);
    expect(runs()).toHaveLength(before);
    passTo(EVENING + 5 * MINUTE_MS);
    expect(last()).toMatchObject({ outcome: 'running', endedAt: null });
    passTo(EVENING + HOUR_MS);
    expect([runs().length, last().outcome]).toEqual([before + 1, 'success']);
  });

  it.each([
    ['fails', 'failed'],
    ['blocked', 'blocked'],
    ['hangs', 'running'],
  ])('%s where a person wants it, and stays so when that is cured', (fault, outcome) => {
    world.cause(JOB, fault);
    passTo(EVENING + HOUR_MS);
    world.cure(JOB, fault);
    passTo(EVENING + 2 * HOUR_MS);
    expect(last().outcome).toBe(outcome);
    expect(runs(another()).at(-1)).toEqual(last());
  });

  it('one that hangs is broken off by the next', () => {
    world.cause(JOB, 'hangs');
    passTo(EVENING + HOUR_MS);
    world.cure(JOB, 'hangs');
    passTo(EVENING + 25 * HOUR_MS);
    expect(runs().slice(-2)).toMatchObject([{ outcome: 'failed' }, { outcome: 'success' }]);
  });

  it('a job that vanishes is told no more until it is back', () => {
    const names = () => nights.source('gouda-veeam').jobs.map(({ name }) => name);
    world.cause(JOB, 'vanishes');
    expect(names()).not.toContain('Praktijkserver');
    world.cure(JOB, 'vanishes');
    expect(names()).toContain('Praktijkserver');
  });
});

describe('by hand', () => {
  const device = () => world.device(JOB);

  it('a run begins now and ends within minutes', () => {
    expect(nights.start(device())).toBe(true);
    expect(last()).toMatchObject({ outcome: 'running', startedAt: NOON });
    passTo(NOON + 10 * MINUTE_MS);
    expect(last()).toMatchObject({ outcome: 'success', startedAt: NOON });
  });

  it.each([
    ['is not begun twice', () => nights.start(device())],
    ['can’t begin where its source does not know it', () => void world.cause(JOB, 'vanishes')],
    ['can’t begin where its site is dark', () => void world.cause('gouda-lijn', 'site-dark')],
  ])('%s', (_rule, before) => {
    before();
    expect(nights.start(device())).toBe(false);
  });

  it('a run that hung is broken off once it is cured of that', () => {
    world.cause(JOB, 'hangs');
    nights.start(device());
    passTo(NOON + HOUR_MS);
    expect([last().outcome, nights.start(device())]).toEqual(['running', false]);
    world.cure(JOB, 'hangs');
    expect(nights.start(device())).toBe(true);
    expect(runs().slice(-2)).toMatchObject([{ outcome: 'failed' }, { outcome: 'running' }]);
  });
});

it.each(['credentials-refused', 'permission-empty', 'slow', 'truncated'] as const)(
  'a source takes up that it is %s, and that it is not',
  (trouble) => {
    world.cause('gouda-veeam', trouble);
    expect(nights.source('gouda-veeam').has(trouble)).toBe(true);
    world.cure('gouda-veeam', trouble);
    expect(nights.source('gouda-veeam').has(trouble)).toBe(false);
  },
);
