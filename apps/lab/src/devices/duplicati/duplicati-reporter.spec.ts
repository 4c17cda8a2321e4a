import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { DataFile } from '../../store/data-file';
import { expectSoon } from '../../testing/expect-soon';
import { messageBox, type MessageBox } from '../../testing/message-box';
import { temporaryFolder } from '../../testing/temporary-folder';
import { deviceSpecs } from '../../world/device-specs';
import { World } from '../../world/world';
import { SourceNights } from '../backup-source/source-nights';
import { DuplicatiReporter } from './duplicati-reporter';

const NOON = Date.UTC(2026, 10, 23, 11);
const COMPUTER = 'gouda-balie';

let box: MessageBox;
let world: World;
let file: DataFile;
let nights: SourceNights;
let now: number;
let forgotten: string[];
let url: string | undefined;
beforeEach(async () => {
  box = await messageBox();
  url = box.url;
  now = NOON;
  forgotten = [];
  world = new World(deviceSpecs(), 1);
  file = DataFile.open(temporaryFolder(), NOON);
  onTestFinished(() => file.flush());
  nights = new SourceNights({ world, file, seed: 1, clock: () => now });
});

function reporter(): DuplicatiReporter {
  const made = new DuplicatiReporter({
    ...{ world, nights, file, clock: () => now },
    pushUrl: () => url,
    forgetPushUrl: (computer) => forgotten.push(computer),
  });
  onTestFinished(() => made.stop());
  return made;
}

const past = () => nights.source(COMPUTER).jobs.flatMap((job) => job.runs).length;

it('tells an address that is new the whole past, oldest first, and once', async () => {
  const one = reporter();
  one.tick();
  await expectSoon(() => box.messages.length).toBe(past());
  const begun = box.messages.map(
    ({ body }) => (JSON.parse(body) as { Data: { BeginTime: string } }).Data.BeginTime,
  );
  expect(new Set(begun.map((time) => time.slice(0, 10))).size).toBeGreaterThan(14);
  await one.stop();
  const again = reporter();
  again.tick();
  await again.stop();
  expect(box.messages).toHaveLength(past());
});

it('tells a run when it has ended', async () => {
  file.change((data) => void (data.reported = {}));
  const one = reporter();
  one.tick();
  await expectSoon(() => box.messages.length).toBe(past());
  nights.start(world.device('gouda-balie-agenda'));
  now += 60 * 60_000;
  await expectSoon(() => {
    one.tick();
    return box.messages.length;
  }).toBe(past());
});

it('forgets an address that the product does not know any more', async () => {
  box.status = 404;
  reporter().tick();
  await expectSoon(() => forgotten).toEqual([COMPUTER]);
});

it('is silent where a person wants it, and without an address', async () => {
  world.cause(COMPUTER, 'silent');
  reporter().tick();
  world.cure(COMPUTER, 'silent');
  url = undefined;
  const one = reporter();
  one.tick();
  await one.stop();
  expect(box.messages).toEqual([]);
});
