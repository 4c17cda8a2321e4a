import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { spec } from '../testing/specs';
import { temporaryFolder } from '../testing/temporary-folder';
import { World } from '../world/world';
import { DataFile } from './data-file';
import { keepFaults } from './keep-faults';
import { pushUrlsOf } from './push-urls';
import { expectSoon } from '../testing/expect-soon';

it('keeps what was changed, for its owner only', () => {
  const folder = join(temporaryFolder(), 'lab');
  const file = DataFile.open(folder, 1_000);
  file.change((data) => {
    data.ports['a-line'] = 4321;
  });
  file.flush();
  expect(DataFile.open(folder, 9_999).data).toMatchObject({ bornAt: 1_000, ports: { 'a-line': 4321 } });
  expect(statSync(join(folder, 'lab.json')).mode & 0o777).toBe(0o600);
});

it('writes soon after a change by itself', async () => {
  const folder = temporaryFolder();
  const file = DataFile.open(folder, 1);
  file.change((data) => {
    data.ports['a'] = 1;
  });
  await expectSoon(() => DataFile.open(folder, 2).data.ports).toEqual({ a: 1 });
});

it('does not throw away a file that it can not read', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'lab.json'), '{"bornAt":');
  expect(() => DataFile.open(folder, 1)).toThrow('remove it to begin a new lab');
  expect(readFileSync(join(folder, 'lab.json'), 'utf8')).toBe('{"bornAt":');
});

it('brings faults back with who caused them', () => {
  const file = DataFile.open(temporaryFolder(), 1);
  const before = new World([spec('line')], 1);
  keepFaults(before, file);
  before.cause('a-line', 'loss-30', 'script');
  before.cause('a-line', 'slow');
  before.cause('a-line', 'loss-all');
  before.cure('a-line', 'loss-all');
  const after = new World([spec('line')], 1);
  keepFaults(after, file);
  expect(Object.fromEntries(after.device('a-line').active)).toEqual({ 'loss-30': 'script', slow: 'hand' });
  file.flush();
});

it('keeps push addresses at once, for each product apart', () => {
  const folder = temporaryFolder();
  const file = DataFile.open(folder, 1);
  pushUrlsOf(file, 'http://one').set('job', 'http://one/push/x');
  expect(DataFile.open(folder, 1).data.pushUrls).toEqual({ 'http://one': { job: 'http://one/push/x' } });
  expect(pushUrlsOf(file, 'http://other').get('job')).toBeUndefined();
  pushUrlsOf(file, 'http://one').forget('job');
  expect(pushUrlsOf(file, 'http://one').get('job')).toBeUndefined();
});
