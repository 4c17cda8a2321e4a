import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callTheRoll, refuseEmptyList } from './device-list';
import type { KnownDevice } from './known-device';

const NOW = Date.UTC(2026, 10, 23, 12);
const DAY = 86_400_000;
const A = 'aa:bb:cc:00:00:01';
const B = 'aa:bb:cc:00:00:02';
const both = new Map([
  [A, 'Balie'],
  [B, 'Wachtkamer'],
]);
const onlyA = new Map([[A, 'Balie']]);
const roll = (
  listed: ReadonlyMap<string, string>,
  before: unknown = null,
  more: { complete?: boolean; now?: number; watched?: ReadonlyMap<string, KnownDevice> } = {},
) => callTheRoll({ before, listed, complete: true, now: NOW, ...more });

describe('a controller that suddenly lists nothing', () => {
  const none = new Map<string, string>();
  const call = { complete: true, now: NOW, listed: none };
  it('is not believed, whether the devices were remembered or are looked after', () => {
    const { memory } = roll(both);
    expect(() => refuseEmptyList({ ...call, before: memory })).toThrow('it had 2');
    const watched = new Map([[A, { name: 'Balie', lastSeenAt: null }]]);
    expect(() => refuseEmptyList({ ...call, before: null, watched })).toThrow('it had 1');
  });

  it('is believed when it never had any, or all of them were archived', () => {
    expect(() => refuseEmptyList({ ...call, before: null })).not.toThrow();
    expect(() => refuseEmptyList({ ...call, before: roll(both).memory, watched: new Map() })).not.toThrow();
  });
});

describe('the roll of a controller', () => {
  it('finds everybody at first', () => {
    expect(roll(both)).toMatchObject({ reading: { value: 'all-listed' }, detail: '' });
  });

  it('names one fewer than before, with when it was last listed, poll after poll', () => {
    let { memory } = roll(both);
    for (let day = 1; day <= 3; day++) {
      const called = roll(onlyA, memory, { now: NOW + day * DAY });
      expect(called.reading.value).toBe('device-missing');
      expect(called.detail).toBe('Wachtkamer is not listed (last seen 2026-11-23 12:00 UTC)');
      memory = JSON.parse(JSON.stringify(called.memory)) as unknown;
    }
  });

  it('is well again when it is back', () => {
    const gone = roll(onlyA, roll(both).memory);
    expect(roll(both, gone.memory).reading.value).toBe('all-listed');
  });

  it('misses nobody who was archived, and forgets them', () => {
    const watched = new Map([[A, { name: 'Balie', lastSeenAt: NOW }]]);
    const called = roll(onlyA, roll(both).memory, { watched });
    expect(called.reading.value).toBe('all-listed');
    expect(roll(onlyA, called.memory).reading.value).toBe('all-listed');
  });

  it('misses who is looked after even when nothing was remembered', () => {
    const watched = new Map([
      ['host', { name: 'Controller', lastSeenAt: NOW }],
      [B, { name: 'Wachtkamer', lastSeenAt: NOW - DAY }],
    ]);
    expect(roll(onlyA, null, { watched })).toMatchObject({
      reading: { value: 'device-missing' },
      detail: 'Wachtkamer is not listed (last seen 2026-11-22 12:00 UTC)',
    });
  });

  it('claims nothing of a list that may have been cut, and still remembers', () => {
    const cut = roll(onlyA, roll(both).memory, { complete: false });
    expect(cut).toMatchObject({ reading: { value: 'not-read' }, detail: '' });
    expect(roll(onlyA, cut.memory).reading.value).toBe('device-missing');
  });

  it('misses one of hundreds', () => {
    const mac = (n: number) =>
      `aa:bb:cc:dd:${(n >> 8).toString(16).padStart(2, '0')}:${(n & 255).toString(16).padStart(2, '0')}`;
    const many = new Map(
      Array.from({ length: 550 }, (_, n) => [mac(n), `Accesspoint ${n} op de verdieping`]),
    );
    const { memory } = roll(many);
    many.delete(mac(7));
    expect(roll(many, memory)).toMatchObject({
      reading: { value: 'device-missing' },
      detail: expect.stringContaining(mac(7)) as string,
    });
  });

  it(
    'remembers within its room whatever names there are, and reads whatever it finds',
    { timeout: 30_000 },
    () => {
      fc.assert(
        fc.property(
          fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', maxLength: 120 })), {
            maxLength: 400,
          }),
          fc.anything(),
          (devices, before) => {
            const { memory } = roll(new Map(devices), before);
            expect(Buffer.byteLength(JSON.stringify(memory))).toBeLessThan(9_100);
          },
        ),
        { numRuns: 25 },
      );
    },
  );
});
