import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparableSeconds, counterRate, rememberCounter } from './counter-rates';

const at = (seconds: number, upSeconds: number | null) => ({ at: seconds * 1000, upSeconds });

describe('two moments', () => {
  it.each<[string, Parameters<typeof comparableSeconds>, number | null]>([
    ['both clocks went on', [at(0, 100), at(60, 160)], 60],
    ['clocks differ a little', [at(0, 100), at(60, 150)], 60],
    ['the agent began anew', [at(0, 5000), at(60, 30)], null],
    ['it began anew long ago and is past where it was', [at(0, 10), at(3600, 100)], null],
    ['its clock went round after 497 days', [at(0, 42_949_650), at(60, 37.04)], 60],
    ['no clock, neither time', [at(0, null), at(60, null)], 60],
    ['a clock that is gone', [at(0, 100), at(60, null)], null],
    ['the same moment', [at(60, 100), at(60, 100)], null],
    ['our clock went back', [at(60, 100), at(0, 160)], null],
    ['too long ago', [at(0, 100), at(86_400, 86_500)], null],
  ])('%s', (_rule, [before, now], seconds) => {
    expect(comparableSeconds(before, now)).toBe(seconds);
  });
});

describe('a counter', () => {
  it.each<[string, Parameters<typeof counterRate>, number | null]>([
    ['grew', ['64:1000', '64:7000', 60], 100],
    ['stood still', ['32:5', '32:5', 60], 0],
    ['of 32 bits went round', ['32:4294967000', '32:704', 10], 100],
    ['of 64 bits went round', ['64:18446744073709551600', '64:84', 10], 10],
    ['may have gone round more than once', ['32:1', '32:9', 60, { mostPerSecond: 1.25e8 }], null],
    ['grew more than the line can carry', ['64:0', '64:10000000', 1, { mostPerSecond: 1000 }], null],
    ['is smaller, and nobody says why', ['32:100', '32:1', 60, { uptimeKnown: false }], null],
    ['of 32 bits that calls itself one of 64 went round', ['64:4294967000', '64:704', 10], null],
    ['has another width now', ['32:1', '64:5', 60], null],
    ['was not there', [undefined, '64:5', 60], null],
    ['is not there', ['64:5', null, 60], null],
    ['was remembered wrongly', ['64:-5', '64:5', 60], null],
  ])('%s', (_rule, given, rate) => {
    expect(counterRate(...given)).toBe(rate);
  });

  it('never has a negative or endless rate', () => {
    const counter = fc.oneof(
      fc.bigInt(0n, 2n ** 64n - 1n).map((n) => `64:${String(n)}`),
      fc.nat(2 ** 31).map((n) => `32:${String(n)}`),
      fc.string(),
    );
    fc.assert(
      fc.property(counter, counter, fc.double(), fc.boolean(), (before, now, seconds, uptimeKnown) => {
        const rate = counterRate(before, now, seconds, { uptimeKnown });
        expect(rate === null || (rate >= 0 && rate <= 1.2e12)).toBe(true);
      }),
    );
  });

  it.each<[string, Parameters<typeof rememberCounter>[0], string | null]>([
    ['of 64 bits', ['Counter64', '18446744073709551615'], '64:18446744073709551615'],
    ['of 32 bits', ['Counter32', 7], '32:7'],
    ['told as a gauge', ['Gauge32', 7], '32:7'],
    ['negative', ['Integer', -7], null],
    ['absent', undefined, null],
    ['a text', ['Text', '7'], null],
  ])('is remembered: %s', (_rule, value, remembered) => {
    expect(rememberCounter(value)).toBe(remembered);
  });
});
