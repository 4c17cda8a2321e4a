import type { Observation, PollReport, Reading, SeenAsset } from '@nachtwacht/domain';
import { describe, expect, it } from 'vitest';
import { boundMapped, MAX_ASSETS, MAX_OBSERVATIONS } from './bound-report';
import { sampleCollector } from './testing/sample-collector';

const collector = sampleCollector({});
const host: SeenAsset = { key: 'host', kind: 'other', name: 'Host', facts: {} };

function seen(more: Partial<Observation> = {}): Observation {
  const reading: Reading = { kind: 'level', value: 1, unit: 'percent' };
  return { asset: 'host', aspect: 'disk', instance: '', reading, ...more };
}

function bound(report: Partial<PollReport>, memory?: unknown) {
  const whole = { assets: [host], observations: [], complete: true, ...report };
  return boundMapped(collector, memory === undefined ? { report: whole } : { report: whole, memory });
}

function boundOne(observation: Observation): Observation | undefined {
  return bound({ observations: [observation] }).mapped.report.observations[0];
}

describe('the number of things in a report', () => {
  it('is limited for observations, and it is told', () => {
    const observations = Array.from({ length: MAX_OBSERVATIONS + 5 }, (_, i) => seen({ instance: `${i}` }));
    const { mapped, overflow } = bound({ observations });
    expect(mapped.report.observations).toHaveLength(MAX_OBSERVATIONS);
    expect(mapped.report.complete).toBe(true);
    expect(overflow).toBe('The source gave 10005 observations, of which 10000 are kept');
  });

  it('is limited for assets, and then absence says nothing any more', () => {
    const assets = Array.from({ length: MAX_ASSETS + 1 }, (_, i) => ({ ...host, key: `${i}` }));
    const observations = assets.map(({ key }) => seen({ asset: key }));
    const { mapped, overflow } = bound({ assets, observations });
    expect(mapped.report.assets).toHaveLength(MAX_ASSETS);
    expect(mapped.report.observations).toHaveLength(MAX_ASSETS);
    expect(mapped.report.complete).toBe(false);
    expect(overflow).toBe('The source gave 1001 things, of which 1000 are kept');
  });

  it('is untouched below the limits', () => {
    expect(bound({ observations: [seen()] })).toEqual({
      mapped: { report: { assets: [host], observations: [seen()], complete: true } },
      overflow: null,
    });
  });

  const dropped: readonly [string, Observation][] = [
    ['a second observation of the same', seen({ reading: { kind: 'level', value: 2, unit: 'percent' } })],
    ['one that becomes the same when it is cleaned', seen({ instance: '\u0000' })],
    ['one of an asset that is not there', seen({ asset: 'ghost' })],
    ['one of an aspect that is not declared', seen({ aspect: 'colour' })],
    ['one of an aspect that every object has', seen({ aspect: 'constructor' })],
    ['one of another kind than its aspect', seen({ aspect: 'service', instance: 'x' })],
  ];
  it.each(dropped)('leaves out %s', (_, extra) => {
    const { observations } = bound({ observations: [seen(), extra] }).mapped.report;
    expect(observations).toEqual([seen()]);
  });
});

describe('two parts of one name', () => {
  const service = (value: string) =>
    seen({ aspect: 'service', instance: 'x', reading: { kind: 'state', value } });
  it.each([
    ['the broken one after the sound one', ['running', 'stopped'], 'stopped'],
    ['the broken one before the sound one', ['stopped', 'running'], 'stopped'],
    ['one that nobody knows is worse than a sound one', ['running', 'zork'], 'zork'],
    ['both alike', ['running', 'running'], 'running'],
  ])('the worse counts: %s', (_rule, words, expected) => {
    expect(bound({ observations: words.map(service) }).mapped.report.observations).toEqual([
      service(expected),
    ]);
  });
});

describe('what can not be stored', () => {
  it('is cut and cleaned in texts', () => {
    const long = 'x'.repeat(1_000);
    expect(
      boundOne(seen({ instance: `a\u0000b${long}`, detail: `line\r\nline\u202e${long}`, aspect: 'disk' })),
    ).toMatchObject({
      instance: `a b${'x'.repeat(197)}`,
      detail: `line line ${'x'.repeat(290)}`,
    });
    const { assets } = bound({
      assets: [{ ...host, name: `\ud800${long}`, facts: { model: `m\u0007${long}` } }],
    }).mapped.report;
    expect(assets[0]?.name).toBe(`\ufffd${'x'.repeat(199)}`);
    expect(assets[0]?.facts.model).toBe(`m ${'x'.repeat(198)}`);
  });

  it('is left out of metrics', () => {
    const metrics = {
      fine: 1,
      nan: Number.NaN,
      endless: Number.POSITIVE_INFINITY,
      [`n${'x'.repeat(100)}`]: 2,
    };
    expect(boundOne(seen({ metrics }))?.metrics).toEqual({ fine: 1, [`n${'x'.repeat(59)}`]: 2 });
  });

  const readings: readonly [string, string, Reading, Reading][] = [
    [
      'a level that is no number',
      'disk',
      { kind: 'level', value: Number.NaN, unit: 'percent' },
      { kind: 'level', value: null, unit: 'percent' },
    ],
    [
      'a reach with impossible figures',
      'reach',
      { kind: 'reach', fault: { class: 'timeout', text: 'a\nb' }, latencyMs: Number.NaN, lossPercent: 5 },
      { kind: 'reach', fault: { class: 'timeout', text: 'a b' }, lossPercent: 5 },
    ],
    [
      'a word with control characters',
      'service',
      { kind: 'state', value: 'run\u0000ning' },
      { kind: 'state', value: 'run ning' },
    ],
    [
      'a date that is none',
      'licence',
      { kind: 'expiry', expiresAt: 'soon', lifetimeDays: Number.NaN },
      { kind: 'expiry', expiresAt: null },
    ],
    [
      'a date that no database reads',
      'licence',
      { kind: 'expiry', expiresAt: '+099999-01-01T00:00:00Z' },
      { kind: 'expiry', expiresAt: null },
    ],
    [
      'a date with an offset',
      'licence',
      { kind: 'expiry', expiresAt: '2027-01-01T01:00:00+01:00', lifetimeDays: 90 },
      { kind: 'expiry', expiresAt: '2027-01-01T00:00:00.000Z', lifetimeDays: 90 },
    ],
    [
      'versions',
      'firmware',
      {
        kind: 'update',
        state: 'pending',
        installed: '1\u0000',
        available: null,
        security: null,
        checkedAt: 'x',
        pending: Number.NaN,
      },
      { kind: 'update', state: 'pending', installed: '1', available: null, security: null, checkedAt: null },
    ],
    [
      'a backup run',
      'backup',
      {
        kind: 'backup',
        runs: [
          {
            id: 'a\u0000',
            outcome: 'success',
            startedAt: 'x',
            finishedAt: null,
            bytesProcessed: Number.NaN,
            bytesStored: 5,
            files: null,
            message: `m\n${'x'.repeat(400)}`,
          },
        ],
      },
      {
        kind: 'backup',
        runs: [
          {
            id: 'a',
            outcome: 'success',
            startedAt: null,
            finishedAt: null,
            bytesProcessed: null,
            bytesStored: 5,
            files: null,
            message: `m ${'x'.repeat(298)}`,
          },
        ],
      },
    ],
  ];
  it.each(readings)('is made harmless in %s', (_, aspect, reading, expected) => {
    expect(boundOne(seen({ aspect, reading }))?.reading).toEqual(expected);
  });
});

describe('what a collector remembers', () => {
  const cyclic: { self?: unknown } = {};
  cyclic.self = cyclic;
  const rules: readonly [string, unknown, boolean][] = [
    ['a small object is kept', { counters: [1, 2] }, true],
    ['32 kB is kept', 'x'.repeat(32 * 1024 - 2), true],
    ['more is not', 'x'.repeat(32 * 1024 - 1), false],
    ['bytes are counted, not characters', 'é'.repeat(20_000), false],
    ['a NUL can not be stored', { name: 'a\u0000' }, false],
    ['half a character neither', { name: '\ud800' }, false],
    ['what is no JSON neither', cyclic, false],
  ];
  it.each(rules)('%s', (_, memory, kept) => {
    const { mapped, overflow } = bound({}, memory);
    expect('memory' in mapped).toBe(kept);
    expect(overflow === null).toBe(kept);
  });
});

describe('what a version is of', () => {
  it('is cleaned too: it is stored and shown like any text of a device', () => {
    const reading: Reading = {
      kind: 'update',
      state: 'not-told',
      installed: '1.0',
      available: null,
      security: null,
      checkedAt: null,
      product: { vendor: 'dell', train: 'B\u0000IOS', model: 'R'.repeat(5_000) },
      endOfLife: 'once',
    };
    expect(boundOne(seen({ aspect: 'firmware', reading }))?.reading).toEqual({
      ...reading,
      endOfLife: undefined,
      product: { vendor: 'dell', train: 'B IOS', model: 'R'.repeat(200) },
    });
  });
});
