import { describe, expect, it } from 'vitest';
import { isHardwarePart } from './part-kinds';

describe('a part of a device', () => {
  it.each([
    ['a fan', 'fan', 'state', true],
    ['what is left of a flash drive, in percent', 'drive-life', 'level', true],
    ['a sensor that the device judges itself', 'temperature', 'state', true],
    ['degrees that we judge are of the system', 'temperature', 'level', false],
    ['disk space is no disk', 'disk', 'level', false],
    ['an aspect that nobody knows any more', 'fan-of-old', undefined, false],
  ] as const)('%s', (_rule, aspect, kind, expected) => {
    expect(isHardwarePart(aspect, kind)).toBe(expected);
  });
});
