import { PollFault } from '@nachtwacht/collector-kit';
import type { Observation, Reading } from '@nachtwacht/domain';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NodeExporterSettings } from '../schema';
import { mapNodeExporter } from './map-node-exporter';
import { METRIC_NAMES } from './metric-names';

const NOW = 1_795_327_200_000;

function report(lines: readonly string[], memory: unknown = null, entered: object = {}) {
  return mapNodeExporter({
    answers: {
      exposition: ['node_memory_MemTotal_bytes 0', ...lines, ''].join('\n'),
      contentType: 'text/plain',
      totalMs: 5,
      askedAt: NOW,
      answeredAt: NOW + 5000,
    },
    settings: NodeExporterSettings.parse({ url: 'http://host.test:9100/metrics', ...entered }),
    now: NOW,
    memory,
  });
}

function readings(aspect: string, lines: readonly string[], memory: unknown = null, entered: object = {}) {
  const found = report(lines, memory, entered).report.observations.filter((one) => one.aspect === aspect);
  return Object.fromEntries(found.map((one) => [one.instance, valueOf(one.reading)]));
}

function valueOf(reading: Reading): unknown {
  switch (reading.kind) {
    case 'level':
    case 'state':
      return reading.value;
    case 'update':
      return [reading.state, reading.security, reading.pending, reading.checkedAt];
    default:
      return reading;
  }
}

describe('processor', () => {
  const at = (idle: number, user: number) => [
    `node_cpu_seconds_total{cpu="0",mode="idle"} ${idle}`,
    `node_cpu_seconds_total{cpu="0",mode="user"} ${user}`,
  ];
  it.each([
    ['no value at the first poll', null, null],
    ['the share of time that was not idle', { processors: 1, idle: 20, total: 100 }, 20],
    ['no value when the counters began anew', { processors: 1, idle: 9000, total: 10_000 }, null],
    ['no value when nothing was counted in between', { processors: 1, idle: 100, total: 200 }, null],
    ['no value when a processor was added', { processors: 2, idle: 20, total: 100 }, null],
    ['zero when idle was counted ahead of the rest', { processors: 1, idle: 0, total: 110 }, 0],
    ['no value from a memory that is no memory', { processors: 'x' }, null],
  ])('has %s', (_rule, cpu, expected) => {
    expect(readings('cpu', at(100, 100), { cpu, bootedAt: null, seen: [] })).toEqual({ '': expected });
  });

  it('is not claimed by an exporter that does not count', () => {
    expect(readings('cpu', [])).toEqual({});
  });
});

describe('disks', () => {
  const disk = (mount: string, type: string, device: string, [size, free, avail]: readonly number[]) => {
    const labels = `{device="${device}",fstype="${type}",mountpoint="${mount}"}`;
    return [
      `node_filesystem_size_bytes${labels} ${size}`,
      `node_filesystem_free_bytes${labels} ${free}`,
      `node_filesystem_avail_bytes${labels} ${avail}`,
    ];
  };
  it.each([
    [
      'what df shows: reserved blocks count neither as used nor as free',
      disk('/', 'ext4', '/dev/sda1', [100, 25, 20]),
      { '/': 78.9 },
    ],
    ['a full disk', disk('/', 'ext4', '/dev/sda1', [100, 5, 0]), { '/': 100 }],
    ['a disk with less than nothing left', disk('/', 'ufs', '/dev/ada0p2', [100, 4, -4]), { '/': 100 }],
    ['nothing made of memory', disk('/run', 'tmpfs', 'tmpfs', [100, 0, 0]), {}],
    ['no layers of containers', disk('/x', 'overlay', 'overlay', [100, 0, 0]), {}],
    ['no read-only images', disk('/snap/core/1', 'squashfs', '/dev/loop0', [100, 0, 0]), {}],
    ['no disk without a size', disk('/proc/x', 'ext4', '/dev/x', [0, 0, 0]), {}],
    ['network shares', disk('/nas', 'nfs4', 'nas:/x', [100, 50, 50]), { '/nas': 50 }],
    [
      'one of several mounts of one device',
      [
        ...disk('/data/a', 'ext4', '/dev/sdb1', [100, 50, 50]),
        ...disk('/data', 'ext4', '/dev/sdb1', [100, 50, 50]),
      ],
      { '/data': 50 },
    ],
    [
      'every dataset of a pool',
      [...disk('/a', 'zfs', 'pool/a', [100, 50, 50]), ...disk('/b', 'zfs', 'pool/b', [100, 40, 40])],
      { '/a': 50, '/b': 60 },
    ],
    [
      'no value when a part is missing',
      disk('/', 'ext4', '/dev/sda1', [100, 25, 20]).slice(0, 2),
      { '/': null },
    ],
    [
      'no value when a part is no number',
      disk('/', 'ext4', '/dev/sda1', [100, Number.NaN, 20]),
      { '/': null },
    ],
  ])('show %s', (_rule, lines, expected) => {
    expect(readings('disk', lines)).toEqual(expected);
  });

  it('that a person ignores are not there', () => {
    const lines = disk('/mnt/usb', 'ext4', '/dev/sdc1', [100, 1, 1]);
    expect(readings('disk', lines, null, { ignoredMounts: '/srv, /MNT/*' })).toEqual({});
  });
});

describe('clock', () => {
  it.each([
    ['is right when it shows a moment between question and answer', NOW / 1000 + 3, 0],
    ['is right at the very question', NOW / 1000, 0],
    ['is ahead of the answer', NOW / 1000 + 65, 60],
    ['is behind the question', NOW / 1000 - 60, 60],
  ])('%s', (_rule, theirs, expected) => {
    expect(readings('clock-skew', [`node_time_seconds ${theirs}`])).toEqual({ '': expected });
  });
});

describe('RAID', () => {
  const array = (active: number, failed: number, required: number, state: string) => [
    `node_md_disks{device="md0",state="active"} ${active}`,
    `node_md_disks{device="md0",state="failed"} ${failed}`,
    `node_md_disks_required{device="md0"} ${required}`,
    `node_md_state{device="md0",state="${state}"} 1`,
  ];
  it.each([
    ['is healthy with all its disks', array(2, 0, 2, 'active'), 'healthy'],
    ['is healthy while it is checked', array(2, 0, 2, 'check'), 'healthy'],
    ['has a failed disk', array(1, 1, 2, 'active'), 'disk-failed'],
    ['misses a disk', array(1, 0, 2, 'active'), 'degraded'],
    ['rebuilds, which tells more than a missing disk', array(1, 1, 2, 'recovering'), 'rebuilding'],
    ['does not run', array(2, 0, 2, 'inactive'), 'inactive'],
    ['is no array but the container of some', array(0, 0, 0, 'inactive'), undefined],
    ['keeps a word of the kernel that is not known', array(2, 0, 2, 'pondering'), 'pondering'],
  ])('%s', (_rule, lines, expected) => {
    expect(readings('raid', lines)['md0']).toBe(expected);
  });
});

describe('temperature', () => {
  it.each([
    [
      'is that of the hottest sensor of a chip',
      [
        'node_hwmon_temp_celsius{chip="a",sensor="1"} 40',
        'node_hwmon_temp_celsius{chip="a",sensor="2"} 50.25',
      ],
      { a: 50.3 },
    ],
    [
      'leaves out sensors that are not connected',
      [
        'node_hwmon_temp_celsius{chip="a",sensor="1"} 127',
        'node_hwmon_temp_celsius{chip="b",sensor="1"} -128',
      ],
      {},
    ],
    [
      'is not told twice by zones',
      ['node_hwmon_temp_celsius{chip="a",sensor="1"} 40', 'node_thermal_zone_temp{type="x",zone="0"} 40'],
      { a: 40 },
    ],
    [
      'comes from zones where there are no chips',
      ['windows_thermalzone_temperature_celsius{name="TZ0"} 30'],
      { TZ0: 30 },
    ],
  ])('%s', (_rule, lines, expected) => {
    expect(readings('temperature', lines)).toEqual(expected);
  });
});

describe('what a part of the exporter can no longer read', () => {
  const failed = (collector: string) => `node_scrape_collector_success{collector="${collector}"} 0`;
  it.each([
    [
      'is without a value when it was seen before',
      'disk',
      [failed('filesystem')],
      [['disk', '/']],
      { '/': null },
    ],
    ['is not there when nobody says that it failed', 'disk', [], [['disk', '/']], {}],
    ['is not there when it never was: a server without a RAID', 'raid', [failed('mdadm')], [], {}],
    ['is a word that no list has', 'raid', [failed('mdadm')], [['raid', 'md0']], { md0: 'not-read' }],
    ['is told of the processor from the first poll on', 'cpu', [failed('cpu')], [], { '': null }],
    [
      'does not hide what is there',
      'reboot-required',
      [failed('textfile'), 'node_reboot_required 0'],
      [['reboot-required', '']],
      { '': 'no' },
    ],
    [
      'is nothing for an aspect that does not exist',
      'constructor',
      [failed('cpu')],
      [['constructor', '']],
      {},
    ],
  ])('%s', (_rule, aspect, lines, seen, expected) => {
    expect(readings(aspect, lines, { cpu: null, bootedAt: null, seen })).toEqual(expected);
  });

  it('is remembered for the poll after it as well', () => {
    const { memory } = report([failed('filesystem')], { cpu: null, bootedAt: null, seen: [['disk', '/']] });
    expect(memory).toMatchObject({ seen: expect.arrayContaining([['disk', '/']]) as unknown });
  });
});

describe('the moment of the last start', () => {
  it.each([
    ['stays what it was while the kernel wavers', 1_795_000_001, 1_795_000_000],
    ['is another after a restart', 1_795_000_061, 1_795_000_061],
  ])('%s', (_rule, now, expected) => {
    const memory = { cpu: null, bootedAt: 1_795_000_000, seen: [] };
    const { report: told, memory: next } = report([`node_boot_time_seconds ${now}`], memory);
    expect(told.assets[0]?.facts.bootedAt).toBe(new Date(expected * 1000).toISOString());
    expect(next).toMatchObject({ bootedAt: expected });
  });
});

describe('anything a host may say', () => {
  const lines = ['linux-in-order', 'linux-in-trouble', 'windows-server'].flatMap((name) =>
    readFileSync(join(import.meta.dirname, '../cases', name, 'metrics.prom'), 'utf8').split('\n'),
  );
  const values = fc.constantFrom('NaN', '+Inf', '-Inf', '0', '-1', '1e308', '5e-324', '1', 'x', '');
  const labelValues = fc.constantFrom('', '__proto__', '\\n', '\u0000', '😀'.repeat(300), '*', 'failed');

  it('becomes a report of finite numbers and a memory that can be stored', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(lines, { minLength: 1 }),
        fc.array(fc.tuple(fc.nat(), values, labelValues), { maxLength: 30 }),
        fc.anything(),
        (some, changes, memory) => {
          const changed = some.map((line, at) => {
            const change = changes.find(([index]) => index % some.length === at);
            if (change === undefined) return line;
            return line.replace(/"[^"]*"/, `"${change[2]}"`).replace(/\S+$/, change[1]);
          });
          let mapped;
          try {
            mapped = report(changed, memory);
          } catch (error) {
            expect(error).toBeInstanceOf(PollFault);
            return;
          }
          for (const observation of mapped.report.observations) expectSound(observation);
          expect(JSON.stringify(mapped.memory).length).toBeLessThan(16 * 1024);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

function expectSound({ reading, metrics = {}, aspect }: Observation): void {
  const value = reading.kind === 'level' ? reading.value : 0;
  expect(value === null || Number.isFinite(value), aspect).toBe(true);
  expect(Object.values(metrics).every(Number.isFinite), aspect).toBe(true);
  if (reading.kind === 'level' && reading.unit === 'percent' && value !== null) {
    expect(value).toBeGreaterThanOrEqual(0);
    expect(value).toBeLessThanOrEqual(100);
  }
}

describe('the names that are kept', () => {
  it('are each written once', () => {
    expect(new Set(METRIC_NAMES).size).toBe(METRIC_NAMES.length);
  });
});
