import { describe, expect, it } from 'vitest';
import { DeviceIdentity } from './device-identity';

describe('whom credentials are given to', () => {
  it.each<[string, string | null, readonly string[], readonly boolean[]]>([
    ['the first that is met', null, ['A'], [true]],
    ['and nobody else within the same poll', null, ['A', 'B', 'A'], [true, false, false]],
    ['the one that is known', 'A', ['A', 'A'], [true, true]],
    ['nobody else, however often it asks', 'A', ['B', 'B'], [false, false]],
    ['the known one again, after another answered', 'A', ['B', 'A'], [false, true]],
  ])('%s', (_rule, known, shown, trusted) => {
    const identity = new DeviceIdentity(known);
    expect(shown.map((key) => identity.judge(key, 'fw:443') === null)).toEqual(trusted);
    expect(identity.shown).toBe(shown.at(-1));
  });

  it('is told in a fault of its own that says what to do', () => {
    const fault = new DeviceIdentity('A').judge('B', 'fw:443')?.fault;
    expect(fault).toMatchObject({
      class: 'identity-changed',
      text: expect.stringContaining('accept the new identity') as string,
    });
    expect(fault!.text.length).toBeLessThanOrEqual(300);
  });
});
