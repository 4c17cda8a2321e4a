import { contractTest, readCases } from '@nachtwacht/collector-kit/testing';
import { judge, type PollReport } from '@nachtwacht/domain';
import { describe, expect, it } from 'vitest';
import { arubaInstantCollector as collector } from './aruba-instant.collector';

contractTest(collector, import.meta.url);

const aspects: typeof collector.aspects = collector.aspects;
const cases = readCases(import.meta.dirname);

/** "asset aspect status" of what a case reports and is not good, firmware aside: no Instant knows its newest version. */
function notGood(name: string): readonly string[] {
  const { observations } = cases.find((one) => one.name === name)?.expected as PollReport;
  return observations.flatMap(({ asset, aspect, reading }) => {
    const policy = aspects[aspect]?.policy;
    const status = policy === undefined ? 'undeclared' : judge(reading, policy, { now: 0 }).status;
    return status === 'ok' || aspect === 'firmware' ? [] : [`${asset.slice(-2)} ${aspect} ${status}`];
  });
}

describe('what is wrong with an Instant network is seen, and nothing else', () => {
  it.each<[string, string, readonly string[]]>([
    ['nothing', 'in-order', []],
    [
      'an access point is down: nothing that it last told is believed',
      'access-point-down',
      [
        '02 state critical',
        '02 radio unknown',
        '02 radio unknown',
        '02 clients unknown',
        '02 cpu unknown',
        '02 memory unknown',
        '02 uptime unknown',
      ],
    ],
    ['one access point fewer than yesterday', 'access-point-left-the-list', ['st devices warning']],
    ['a list that was cut says nothing of who is gone', 'walk-was-cut', ['st devices unknown']],
    ['a radio is down', 'radio-down', ['01 radio warning']],
  ])('%s', (_rule, name, expected) => {
    expect(notGood(name)).toEqual(expected);
  });
});

describe('firmware', () => {
  it('is that of the virtual controller for all, left to the release catalogue, and of one that is down not believed', () => {
    const { observations } = cases.find(({ name }) => name === 'access-point-down')?.expected as PollReport;
    const readings = observations.filter(({ aspect }) => aspect === 'firmware').map(({ reading }) => reading);
    expect(readings).toMatchObject([
      { state: 'not-told', product: { vendor: 'aruba', train: 'instant' } },
      { state: 'not-told', installed: '8.10.0.6-8.10.0.6_86577', product: { model: 'AP-515' } },
      { state: 'check-failed' },
    ]);
  });
});
