import { CollectorInfo } from '@nachtwacht/contracts';
import { describe, expect, it } from 'vitest';
import { describeCollector } from './describe-collector';
import { sampleCollector, sampleForm } from './testing/sample-collector';

describe('the description of a collector', () => {
  it('is what the contract says', () => {
    const collector = { ...sampleCollector({}), credentials: sampleForm };
    const info = describeCollector(collector);
    expect(CollectorInfo.parse(JSON.parse(JSON.stringify(info)))).toEqual(info);
    expect(info).toMatchObject({
      id: 'sample',
      credentials: { properties: { address: { field: { target: true } } } },
      aspects: { disk: { kind: 'level' }, service: { kind: 'state' } },
      push: false,
    });
  });

  it('tells a collector that is pushed to from one that asks', () => {
    expect(describeCollector({ ...sampleCollector({}), push: true })).toMatchObject({
      push: true,
      credentials: null,
    });
  });
});
