import { PollFault } from '@nachtwacht/collector-kit';
import type { Observation, Reading } from '@nachtwacht/domain';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NodeExporterSettings } from '../schema';
import { mapNodeExporter } from './map-node-exporter';
import { METRIC_NAMES } from './metric-names';
import { NamePattern } from './name-pattern';

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

describe('a name a person listed', () => {
  it.each([
    ['stands for itself', 'cron.service', 'cron.service', true],
    ['does not stand for a longer name', 'cron', 'cron.service', false],
    ['is compared without case', 'Spooler', 'spooler', true],
    ['may end in a star', '/mnt/*', '/mnt/usb', true],
    ['may begin with a star', '*.mount', 'snap.mount', true],
    ['may have stars between', 'a*b*c', 'a-b--bc', true],
    ['has its parts in their order', 'a*c*b', 'abc', false],
    ['does not use a letter twice', 'ab*ba', 'aba', false],
    ['may be a star alone', '*', 'anything', true],
    ['is no pattern of another kind', 'a.c', 'abc', false],
    ['is nothing when it is empty', ', ,', '', false],
  ])('%s', (_rule, list, name, expected) => {
    expect(new NamePattern(list).matches(name)).toBe(expected);
  });

  it('takes no time that grows with the number of stars', () => {
    const started = performance.now();
    expect(new NamePattern('*a'.repeat(500)).matches(`${'a'.repeat(5_000)}b`)).toBe(false);
    expect(performance.now() - started).toBeLessThan(500);
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

describe('updates', () => {
  const HOUR_AGO = NOW / 1000 - 3600;
  const ISO = new Date(NOW - 3_600_000).toISOString();
  it.each([
    ['are not claimed without a script that counts them', [], undefined],
    ['are not claimed when the count is no number', ['apt_upgrades_pending{origin=""} NaN'], undefined],
    ['are none when apt says zero', ['apt_upgrades_pending{origin=""} 0'], ['up-to-date', false, 0, null]],
    [
      'of apt are security updates by their archive',
      [
        'apt_upgrades_pending{origin="Ubuntu:22.04/jammy-security"} 2',
        'apt_upgrades_pending{origin="Ubuntu:22.04/jammy-updates"} 1',
      ],
      ['pending', true, 3, null],
    ],
    [
      'of apt are ordinary by their archive',
      ['apt_upgrades_pending{origin="Debian:trixie/stable"} 2'],
      ['pending', false, 2, null],
    ],
    [
      'of yum may be security updates or not',
      ['yum_upgrades_pending{origin="appstream"} 2'],
      ['pending', null, 2, null],
    ],
    [
      'of yum are none when it says zero',
      ['yum_upgrades_pending{origin=""} 0'],
      ['up-to-date', false, 0, null],
    ],
    [
      'are as old as the package lists',
      ['apt_upgrades_pending 0', `apt_package_cache_timestamp_seconds ${HOUR_AGO}`],
      ['up-to-date', false, 0, ISO],
    ],
    [
      'are as old as the file when that is older',
      [
        'apt_upgrades_pending 0',
        `apt_package_cache_timestamp_seconds ${HOUR_AGO + 60}`,
        `node_textfile_mtime_seconds{file="C:\\\\x\\\\Apt_info.prom"} ${HOUR_AGO}`,
      ],
      ['up-to-date', false, 0, ISO],
    ],
    [
      'have no age when the moment is zero',
      ['apt_upgrades_pending 0', 'apt_package_cache_timestamp_seconds 0'],
      ['up-to-date', false, 0, null],
    ],
    ['of Windows are not claimed while the collector is off', ['windows_os_info 1'], undefined],
    [
      'of Windows are none when it looked and named none',
      [`windows_update_scrape_timestamp_seconds ${HOUR_AGO}`],
      ['up-to-date', false, 0, ISO],
    ],
    [
      'of Windows do not count virus definitions',
      [
        `windows_update_scrape_timestamp_seconds ${HOUR_AGO}`,
        'windows_update_pending_info{category="Definition Updates",title="x"} 1',
        'windows_update_pending_info{category="?",title="KB2267602 x"} 1',
      ],
      ['up-to-date', false, 0, ISO],
    ],
    [
      'of Windows are security updates by their severity',
      ['windows_update_pending_info{category="Updates",severity="Important"} 1'],
      ['pending', true, 1, null],
    ],
    [
      'of Windows are security updates by their category',
      ['windows_update_pending_info{category="Security Updates"} 1'],
      ['pending', true, 1, null],
    ],
    [
      'of Windows are ordinary by their category',
      ['windows_update_pending_info{category="Drivers"} 1'],
      ['pending', false, 1, null],
    ],
    [
      'of Windows may be anything in another language',
      ['windows_update_pending_info{category="Päivitykset"} 1'],
      ['pending', null, 1, null],
    ],
  ])('%s', (_rule, lines, expected) => {
    expect(readings('updates', lines)['']).toEqual(expected);
  });
});

describe('a reboot that is needed', () => {
  const written = (hoursAgo: number) =>
    `node_textfile_mtime_seconds{file="/x/reboot.prom"} ${NOW / 1000 - hoursAgo * 3600}`;
  it.each([
    ['is not claimed without a script', [], undefined],
    ['is no when the script says 0', ['node_reboot_required 0'], 'no'],
    ['is yes when the script says 1', ['node_reboot_required 1', written(25)], 'yes'],
    [
      'is not known from a file that nobody writes any more',
      ['node_reboot_required 1', written(27)],
      'stale',
    ],
  ])('%s', (_rule, lines, expected) => {
    expect(readings('reboot-required', lines)['']).toBe(expected);
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
