import { expect, it } from 'vitest';
import { pairRuns } from './runs/pair';
import { sizeObservation } from './size';
import { message, settingsWith } from './testing/build';

const sized = (bytes: number, id: string): string =>
  `{"message_type":"summary","total_bytes_processed":${bytes},"total_files_processed":5,"snapshot_id":"${id}"}`;

function sizeOf(...messages: ReturnType<typeof message>[]): ReturnType<typeof sizeObservation> {
  const settings = settingsWith();
  return sizeObservation('host', pairRuns(messages, settings), settings);
}

it('is that of the last run that made a backup', () => {
  const good = message(0, 'success', { body: sized(7_300_000_000, 'a') });
  const bad = message(60, 'fail', { body: sized(12, 'b') });
  expect(sizeOf(good, bad)).toMatchObject({
    reading: { kind: 'level', value: 7_300_000_000, unit: 'bytes' },
    metrics: { bytes_processed: 7_300_000_000, files: 5 },
    detail: '7.3 GB',
  });
});

it('of nothing is nothing, not unknown', () => {
  expect(sizeOf(message(0, 'success', { body: sized(0, 'a') }))).toMatchObject({ reading: { value: 0 } });
});

it('of a job that never tells is no check at all', () => {
  expect(sizeOf(message(0, 'start'), message(9, 'success'))).toBeNull();
});

it('measures the duration where the program does not tell it', () => {
  const end = message(9, 'success', { body: sized(5_000, 'a') });
  expect(sizeOf(message(0, 'start'), end)?.metrics).toMatchObject({ duration_seconds: 540 });
});
