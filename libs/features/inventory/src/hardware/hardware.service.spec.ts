import { STAFF, type Policy } from '@nachtwacht/domain';
import { describe, expect, it } from 'vitest';
import type { AspectCatalogue } from '../assets/aspect-catalogue';
import { faultFixture } from './fault.fixture';
import type { HardwareStore, PartRecord } from './hardware-store';
import { HardwareService } from './hardware.service';

const STATE: Policy = { kind: 'state', ok: ['ok'], warning: [], critical: ['failed'] };
const DEGREES: Policy = { kind: 'level', unit: 'celsius', bad: 'above', warning: 80, critical: 95 };

const catalogue: AspectCatalogue = {
  describe: (collector, aspect) => {
    if (collector === 'forgotten') return null;
    const policy = collector === 'unifi' && aspect === 'temperature' ? DEGREES : STATE;
    return { label: { nl: 'Schijf', en: 'Drive' }, policy, metrics: [] };
  },
};
const record = (over: Partial<PartRecord> = {}): PartRecord => ({
  ...faultFixture(),
  collector: 'redfish',
  settings: {},
  ownPolicy: null,
  ...over,
});
const serviceOf = (...records: PartRecord[]) => {
  const store: HardwareStore = {
    faults: () => Promise.resolve(records),
    counts: () =>
      Promise.resolve([
        { collector: 'redfish', aspect: 'drive', kind: 'state', count: 8 },
        { collector: 'unifi', aspect: 'temperature', kind: 'level', count: 40 },
      ]),
  };
  return new HardwareService(store, catalogue);
};

describe('the list of what is broken', () => {
  it('names parts as their collector does, and keeps the name of an aspect that nobody knows any more', async () => {
    const { faults } = await serviceOf(record(), record({ collector: 'forgotten' })).faults(STAFF);
    expect(faults.map(({ aspectLabel }) => aspectLabel.nl)).toEqual(['Schijf', 'drive']);
  });

  it('sets apart what foretells its failure', async () => {
    const predicted = record({ reason: { code: 'state', params: { value: 'predicted-failure' } } });
    const { faults } = await serviceOf(record(), predicted).faults(STAFF);
    expect(faults.map((fault) => fault.predicted)).toEqual([false, true]);
  });

  it('leaves out degrees of the system, in the list and in the count', async () => {
    const { faults, parts } = await serviceOf(
      record({ collector: 'unifi', aspect: 'temperature' }),
      record({ aspect: 'temperature' }),
    ).faults(STAFF);
    expect([faults.length, parts]).toEqual([1, 8]);
  });

  it('becomes a file of which no cell calculates', async () => {
    const csv = await serviceOf(record({ instance: '=HYPERLINK("x")', detail: '@SUM(A1)' })).export(
      STAFF,
      { q: 'linde' },
      'nl',
    );
    const [head, line] = csv.split('\r\n');
    expect(head?.split(';')).toContain('Kenmerken van het onderdeel');
    expect(line).toContain(`"'=HYPERLINK(""x"")"`);
    expect(line).toContain(`'@SUM(A1)`);
    expect(line).toContain('Defect');
  });

  it('becomes a file of what the filter leaves', async () => {
    const csv = await serviceOf(record()).export(STAFF, { q: 'elders' }, 'en');
    expect(csv.trim().split('\r\n')).toHaveLength(1);
  });
});
