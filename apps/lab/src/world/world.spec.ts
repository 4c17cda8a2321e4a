import { beforeEach, describe, expect, it } from 'vitest';
import { spec } from '../testing/specs';
import { DEVICE_KINDS } from './device-kind';
import { deviceSpecs, minutesOf } from './device-specs';
import { FAULTS } from './faults';
import { GAUGES } from './gauges';
import { CONTROLLERS, PRACTICES } from './practices';
import { World } from './world';

describe('a world', () => {
  let world: World;
  let changes: string[];
  beforeEach(() => {
    world = new World([spec('line'), spec('firewall'), spec('website', { site: null })], 1);
    changes = [];
    world.onChange(({ device, fault, kind }) => changes.push(`${device.spec.id} ${fault} ${kind}`));
  });

  it('tells of a fault when it comes and when it goes, once each', () => {
    world.cause('a-line', 'loss-30');
    world.cause('a-line', 'loss-30');
    world.cure('a-line', 'loss-30');
    world.cure('a-line', 'loss-30');
    expect(changes).toEqual(['a-line loss-30 caused', 'a-line loss-30 cured']);
  });

  it.each([
    ['a device that is not there', 'nowhere', 'down', 'unknown-device'],
    ['a fault that this device can not have', 'a-line', 'disk-fills', 'unknown-fault'],
    ['a word that every object knows', 'a-line', 'constructor', 'unknown-fault'],
  ])('refuses %s', (_rule, device, fault, refusal) => {
    expect([world.cause(device, fault), world.cure(device, fault)]).toEqual([refusal, refusal]);
  });

  it('gives a fault of the script to the person who causes it too', () => {
    world.cause('a-line', 'loss-30', 'script');
    world.cause('a-line', 'loss-30', 'hand');
    world.cure('a-line', 'loss-30', 'script');
    expect(world.device('a-line').has('loss-30')).toBe(true);
  });

  it('darkens what stands behind a dead line, and nothing else', () => {
    world.cause('a-line', 'site-dark');
    const dark = [...world.devices.values()].filter((device) => world.isDark(device));
    expect(dark.map(({ spec: { id } }) => id)).toEqual(['a-line', 'a-firewall']);
  });

  it('cures everything at once', () => {
    world.cause('a-line', 'loss-30');
    world.cause('a-firewall', 'down', 'script');
    world.cureAll();
    expect([...world.devices.values()].flatMap((device) => [...device.active])).toEqual([]);
  });

  it('moves values towards a fault', () => {
    const before = world.device('a-firewall').value('diskPercent');
    world.cause('a-firewall', 'disk-fills');
    for (let second = 0; second < 60; second++) world.tick(1, 0);
    expect(before).toBeLessThan(25);
    expect(world.device('a-firewall').value('diskPercent')).toBeGreaterThan(95);
  });
});

describe('the make-believe practices', () => {
  const specs = deviceSpecs();

  it('say in their name that they do not exist', () => {
    expect([...PRACTICES, ...CONTROLLERS].filter(({ name }) => !name.endsWith('(demo)'))).toEqual([]);
    expect(PRACTICES.filter(({ website }) => !website.domain.endsWith('.example'))).toEqual([]);
  });

  it('have devices of every kind, each with an id that fits in an address', () => {
    expect(new Set(specs.map(({ kind }) => kind))).toEqual(new Set(DEVICE_KINDS));
    expect(new Set(specs.map(({ id }) => id)).size).toBe(specs.length);
    expect(specs.filter(({ id }) => !/^[a-z0-9-]+$/.test(id))).toEqual([]);
  });

  it('have names that are told apart within a practice', () => {
    const names = specs.map(({ practice, site, name, kind }) => `${practice} ${site} ${kind} ${name}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('know only controllers that are there', () => {
    const ids = specs.map(({ id }) => id);
    expect(specs.filter(({ controller }) => controller && !ids.includes(controller.id))).toEqual([]);
  });
});

it.each(DEVICE_KINDS)('every fault that moves a value of a %s can be caused', (kind) => {
  const moving = Object.values(GAUGES[kind]).flatMap((gauge) => Object.keys(gauge.under ?? {}));
  expect(moving.filter((fault) => !Object.hasOwn(FAULTS[kind], fault))).toEqual([]);
});

it('reads a time of day', () => {
  expect(minutesOf('01:30')).toBe(90);
});
