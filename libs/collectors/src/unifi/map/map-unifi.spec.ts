import { PollFault } from '@nachtwacht/collector-kit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnifiSettings } from '../schema';
import { mapUnifi } from './map-unifi';

const NOW = 1_795_327_200_000;
const settings = UnifiSettings.parse({ url: 'https://unifi.test' });
const MAC = 'aa:bb:cc:00:00:01';

function map(devices: readonly unknown[], memory: unknown = null, now = NOW) {
  return mapUnifi({
    answers: { totalMs: 1, sysinfo: null, sites: [{ name: 'default', label: '', devices: [...devices] }] },
    settings,
    now,
    memory,
  });
}
const device = (fields: object = {}) => ({ mac: MAC, type: 'uap', state: 1, adopted: true, ...fields });
const readingOf = (fields: object, aspect: string) =>
  map([device(fields)]).report.observations.find((one) => one.asset === MAC && one.aspect === aspect)
    ?.reading;

describe('the state of a device', () => {
  it.each([
    [0, 'disconnected'],
    [1, 'connected'],
    [3, 'firmware-mismatch'],
    [4, 'upgrading'],
    [5, 'provisioning'],
    [6, 'heartbeat-missed'],
    [7, 'adopting'],
    [8, 'deleting'],
    [9, 'inform-error'],
    [10, 'adoption-failed'],
    [11, 'isolated'],
    [12, '12'],
    ['ONLINE', 'connected'],
    ['CONNECTION_INTERRUPTED', 'heartbeat-missed'],
    ['U5G_INCORRECT_TOPOLOGY', 'incorrect-topology'],
    ['NEW_IN_11', 'NEW_IN_11'],
    ['1', 'connected'],
    ['SLEEPING', 'SLEEPING'],
    [undefined, 'not-told'],
    [null, 'not-told'],
  ])('%s is %s', (state, word) => {
    expect(readingOf({ state }, 'state')).toEqual({ kind: 'state', value: word });
  });

  it('at work alarms nobody for fifteen minutes, and then somebody', () => {
    let memory: unknown = null;
    const words = [0, 10, 15, 16, 30].map((minute) => {
      const mapped = map([device({ state: 4 })], memory, NOW + minute * 60_000);
      memory = JSON.parse(JSON.stringify(mapped.memory)) as unknown;
      return mapped.report.observations.find(({ aspect }) => aspect === 'state')?.reading;
    });
    expect(words).toMatchObject(
      ['upgrading', 'upgrading', 'upgrading', 'upgrading-too-long', 'upgrading-too-long'].map((value) => ({
        value,
      })),
    );
  });

  it('at work begins anew after it was connected in between', () => {
    const long = map([device({ state: 4 })], { sites: [], booted: [], busy: [[MAC, NOW - 3_600_000]] });
    const connected = map([device()], long.memory);
    const again = map([device({ state: 4 })], connected.memory);
    expect(again.report.observations.find(({ aspect }) => aspect === 'state')?.reading).toMatchObject({
      value: 'upgrading',
    });
  });
});

describe('firmware', () => {
  const old = { version: '6.7.10.15439', displayable_version: '6.7.10' };
  it.each([
    ['is up to date when the controller says so', { upgradable: false }, 'up-to-date', null],
    ['waits, with its version', { upgradable: true, upgrade_to_firmware: '6.7.31' }, 'pending', '6.7.31'],
    ['waits without a version', { upgradable: true }, 'pending', null],
    ['is left to the catalogue when nothing is said', {}, 'not-told', null],
    ['of a device that is away is not believed', { state: 0, upgradable: false }, 'check-failed', null],
    [
      'of a device in an unknown state is not believed',
      { state: 99, upgradable: false },
      'check-failed',
      null,
    ],
    ['is being installed', { state: 4, upgrade_to_firmware: '6.7.31' }, 'in-progress', '6.7.31'],
  ])('%s', (_rule, fields, state, available) => {
    expect(readingOf({ ...old, ...fields }, 'firmware')).toEqual({
      kind: 'update',
      state,
      available,
      installed: '6.7.10.15439',
      security: null,
      checkedAt: null,
      product: { vendor: 'ubiquiti', train: 'unifi' },
      knownBy: state === 'not-told' ? 'nobody' : 'controller',
    });
  });
});

describe('numbers', () => {
  it.each([
    ['that are texts are numbers', { 'system-stats': { cpu: '3.1' } }, 'cpu', 3.1],
    ['that are numbers are numbers', { 'system-stats': { cpu: 3 } }, 'cpu', 3],
    ['that are zero are zero', { 'system-stats': { cpu: '0' } }, 'cpu', 0],
    ['that are empty are not there', { 'system-stats': { cpu: '' } }, 'cpu', null],
    ['of more than all are not there', { 'system-stats': { cpu: '101' } }, 'cpu', null],
    ['of clients are not less than none', { num_sta: -1 }, 'clients', null],
    ['of a device that is away are not there', { num_sta: 3, state: 0 }, 'clients', null],
    ['that are not there are not claimed', { num_sta: null }, 'clients', undefined],
  ])('%s', (_rule, fields, aspect, expected) => {
    const reading = readingOf(fields, aspect);
    expect(reading?.kind === 'level' ? reading.value : undefined).toBe(expected);
  });
});

describe('devices', () => {
  it.each([
    ['are those that are adopted', [device()], 1],
    ['are not those that wait for adoption', [device({ state: 2 })], 0],
    ['are not those of others', [device({ adopted: false })], 0],
    ['are counted once, however often they are listed', [device(), device({ mac: MAC.toUpperCase() })], 1],
    ['have a MAC address', [device({ mac: 'host' }), device({ mac: undefined }), 'x', null], 0],
  ])('%s', (_rule, devices, count) => {
    expect(map(devices).report.assets.filter(({ key }) => key !== 'host')).toHaveLength(count);
  });

  it.each([
    ['uap', 'access-point'],
    ['usw', 'switch'],
    ['ugw', 'gateway'],
    ['udm', 'gateway'],
    ['uxg', 'gateway'],
    ['ubb', 'other'],
    ['constructor', 'other'],
  ])('of type %s are of kind %s', (type, kind) => {
    expect(map([device({ type })]).report.assets[1]?.kind).toBe(kind);
  });

  it('that were all there and are all gone are a fault, poll after poll, and not nothing', () => {
    const { memory } = map([device()]);
    for (let poll = 0; poll < 3; poll++) expect(() => map([], memory)).toThrow(PollFault);
  });

  it('that never were are no fault', () => {
    expect(map([]).report).toMatchObject({ complete: true, assets: [{ key: 'host' }] });
  });

  it('that can’t be read make the report incomplete, so that none counts as gone', () => {
    expect(map([device(), { type: 'uap' }]).report.complete).toBe(false);
  });
});

describe('the moment of the last start', () => {
  it('stays what it was while the uptime wavers, and while the device is away', () => {
    let memory: unknown = null;
    const seen = [
      [device({ uptime: 1000 }), NOW],
      [device({ uptime: 1050 }), NOW + 60_000],
      [device({ uptime: 1050, state: 0 }), NOW + 600_000],
      [device({ uptime: 60 }), NOW + 900_000],
    ] as const;
    const starts = seen.map(([one, now]) => {
      const mapped = map([one], memory, now);
      memory = mapped.memory;
      return mapped.report.assets[1]?.facts.bootedAt;
    });
    const first = new Date(NOW - 1_000_000).toISOString();
    expect(starts).toEqual([first, first, first, new Date(NOW + 840_000).toISOString()]);
  });
});

describe('the memory', () => {
  it.each([[1e300], [-1], [0], [Number.NaN]])(
    'that holds %s as the moment of a start holds none',
    (start) => {
      const { report } = map([device({ state: 0 })], { sites: [], busy: [], booted: [[MAC, start]] });
      expect(report.assets[1]?.facts.bootedAt).toBeUndefined();
    },
  );

  it('stays within its 32 kB, however much a controller lists', () => {
    const hex = (n: number) => n.toString(16).padStart(2, '0');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000 }), fc.string({ maxLength: 200 }), (count, name) => {
        const devices = Array.from({ length: count }, (_, i) =>
          device({
            mac: `aa:bb:cc:dd:${hex(i >> 8)}:${hex(i & 255)}`,
            uptime: 5 + i,
            state: i % 2 === 0 ? 4 : 1,
          }),
        );
        const sites = Array.from({ length: 150 }, (_, i) => ({
          name: `${name}${i}`,
          label: '',
          devices: [device()],
        }));
        const { memory } = mapUnifi({
          answers: { totalMs: 1, sysinfo: null, sites: [{ name: 'default', label: '', devices }, ...sites] },
          settings,
          now: NOW,
          memory: null,
        });
        expect(Buffer.byteLength(JSON.stringify(memory))).toBeLessThan(32 * 1024);
      }),
      { numRuns: 10 },
    );
  });
});
