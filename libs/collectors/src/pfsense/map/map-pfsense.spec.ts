import { describe, expect, it } from 'vitest';
import { Port } from '../answers';
import { readMemory, writeMemory, type PortCounters } from '../memory';
import { installedVersion, trainOf } from './firmware';
import { interfaceObservations } from './interfaces';
import { parseUptime, startOf } from './uptime';

describe('the version', () => {
  it.each([
    ['the free edition', { version: '2.8.1-RELEASE', base: '2.8.1', patch: '0' }, '2.8.1-RELEASE', 'CE'],
    ['with a patch', { version: '2.4.5-RELEASE', base: '2.4.5', patch: '1' }, '2.4.5-RELEASE-p1', 'CE'],
    [
      'the patch named in both places',
      { version: '2.4.5-RELEASE-p1', base: '2.4.5', patch: '1' },
      '2.4.5-RELEASE-p1',
      'CE',
    ],
    ['Plus', { version: '25.11.1-RELEASE', base: '25.11.1', patch: '0' }, '25.11.1-RELEASE', 'Plus'],
    [
      'Plus without a patch file',
      { version: '26.03-RELEASE', base: '26.03', patch: null },
      '26.03-RELEASE',
      'Plus',
    ],
    ['a beta', { version: '2.9.0-BETA', base: '2.9.0', patch: '' }, '2.9.0-BETA', 'CE'],
    ['only its base', { version: null, base: '2.7.2', patch: 'x' }, '2.7.2', 'CE'],
  ])('%s', (_rule, told, installed, train) => {
    expect(installedVersion(told)).toBe(installed);
    expect(trainOf(installed)).toBe(train);
  });
});

describe('the uptime', () => {
  it.each([
    ['all parts', '68 Days 14 Hours 32 Minutes 51 Seconds', 5_927_571],
    ['one of each', '1 Day 1 Hour 1 Minute 1 Second', 90_061],
    ['without days', '2 Minutes 3 Seconds', 123],
    ['with commas', '1 Day, 2 Hours', 93_600],
    ['another language', '68 Tage 14 Stunden', null],
    ['nothing', '', null],
    ['too much', '1 Day '.repeat(50), null],
  ])('%s', (_rule, text, seconds) => {
    expect(parseUptime(text)).toBe(seconds);
  });

  it('names one start for every poll', () => {
    expect(startOf(100, 1_000_000, 899_000)).toBe(899_000);
    expect(startOf(100, 1_000_000, 700_000)).toBe(900_000);
    expect(startOf(2_000, 1_000_000, null)).toBeNull();
  });
});

describe('traffic between two polls, a minute apart', () => {
  const before: PortCounters = { inBytes: 1_000_000, outBytes: 500_000, packets: 10_000, errors: 10 };
  const port = (more: object) =>
    Port.parse({
      hwif: 'igc0',
      enable: true,
      status: 'up',
      inbytes: 1_750_000,
      outbytes: 500_000,
      inpkts: 10_950,
      outpkts: 0,
      inerrs: 60,
      outerrs: 0,
      ...more,
    });
  const rates = (more: object, at = 0) =>
    interfaceObservations([port(more)], readMemory({ at, ports: [['igc0', before]] }), 60_000);

  it.each<[string, object, object | undefined, number | null | undefined]>([
    [
      'bits a second, and the share of broken packets',
      {},
      { in_bits_per_second: 100_000, out_bits_per_second: 0 },
      5,
    ],
    ['counters that went back are of a restart', { inbytes: 5 }, undefined, undefined],
    ['numbers as text', { inbytes: '1750000' }, { in_bits_per_second: 100_000, out_bits_per_second: 0 }, 5],
    ['no counters, no rates', { inbytes: null }, undefined, undefined],
    ['below nothing is no counter', { inbytes: -5 }, undefined, undefined],
    [
      'too few packets to say anything of errors',
      { inpkts: 10_020 },
      { in_bits_per_second: 100_000, out_bits_per_second: 0 },
      0,
    ],
  ])('%s', (_rule, more, metrics, errors) => {
    const [state, broken] = rates(more);
    expect(state?.metrics).toEqual(metrics);
    expect(broken?.metrics?.['errors_percent']).toBe(errors);
  });

  it('says nothing of a poll without one before it, or of the same moment', () => {
    expect(rates({}, 60_000)[0]?.metrics).toBeUndefined();
    expect(interfaceObservations([port({})], readMemory(null), 60_000)[0]?.metrics).toBeUndefined();
  });
});

it('remembers no more than a poll may keep, however many ports there are', () => {
  const most = Number.MAX_SAFE_INTEGER;
  const counters = { inBytes: most, outBytes: most, packets: most, errors: most };
  const memory = writeMemory({
    at: most,
    bootedAt: most,
    packages: {
      askedAt: most,
      toldAt: most,
      installed: 500,
      known: 500,
      waiting: Array<string>(20).fill('x'.repeat(80)),
    },
    ports: Array.from({ length: 500 }, (_, i) => [`${'p'.repeat(56)}${i}`, counters]),
  });
  expect(JSON.stringify(memory).length).toBeLessThan(16 * 1024);
});
