import { antivirus, writtenAt } from './text-files';
import { metric, oneOf, type LabelledValue } from './exposition';
import type { ServerMoment } from './server-moment';

const GIB = 1024 ** 3;
const MEMORY = 16 * GIB;
const DISK = 200 * GIB;
const HOUR = 3600;
const UNITS = ['cron', 'postgresql', 'smbd', 'ssh', 'systemd-timesyncd'];
const UNIT_STATES = ['activating', 'active', 'deactivating', 'failed', 'inactive'];
const MD_STATES = ['active', 'check', 'inactive', 'recovering', 'resync'];

/** What node_exporter 1.5 would answer, with the text files of its apt and reboot scripts. */
export function linuxMetrics(moment: ServerMoment): string {
  const { device } = moment;
  return [
    machine(moment),
    memory(device.value('memoryPercent')),
    disk(device.value('diskPercent'), device.has('disk-read-only')),
    networkPort(moment),
    metric('node_systemd_unit_state', 'gauge', units(device.has('service-stops'))),
    raid(device.has('raid-degraded')),
    textFiles(moment),
    metric(
      'node_scrape_collector_success',
      'gauge',
      ['cpu', 'filesystem', 'meminfo', 'mdadm', 'systemd', 'textfile', 'time', 'timex'].map((collector) => [
        { collector },
        1,
      ]),
    ),
  ].join('');
}

function machine({ device, cpu, now, bornAt }: ServerMoment): string {
  const { idle, busy } = cpu.look(now, device.value('cpuPercent'));
  const seconds = now / 1000 - device.value('clockBehindSeconds');
  const perProcessor = Array.from({ length: cpu.processors }, (_, index): LabelledValue[] => [
    [{ cpu: String(index), mode: 'idle' }, idle],
    [{ cpu: String(index), mode: 'user' }, busy * 0.8],
    [{ cpu: String(index), mode: 'system' }, busy * 0.2],
  ]);
  const nodename = device.spec.id;
  return [
    metric('node_cpu_seconds_total', 'counter', perProcessor.flat()),
    metric('node_time_seconds', 'gauge', seconds),
    metric('node_boot_time_seconds', 'gauge', Math.floor(bornAt / 1000)),
    metric('node_timex_sync_status', 'gauge', device.has('clock-drifts') ? 0 : 1),
    metric('node_timex_offset_seconds', 'gauge', device.value('clockBehindSeconds')),
    metric('node_uname_info', 'gauge', [[{ nodename, release: '6.1.0-40-amd64', sysname: 'Linux' }, 1]]),
    metric('node_os_info', 'gauge', [
      [{ name: 'Debian GNU/Linux', pretty_name: 'Debian GNU/Linux 12 (bookworm)', version_id: '12' }, 1],
    ]),
  ].join('');
}

function memory(percent: number): string {
  const available = Math.round(MEMORY * (1 - percent / 100));
  return [
    metric('node_memory_MemTotal_bytes', 'gauge', MEMORY),
    metric('node_memory_MemAvailable_bytes', 'gauge', available),
    metric('node_memory_SwapTotal_bytes', 'gauge', 2 * GIB),
    metric('node_memory_SwapFree_bytes', 'gauge', Math.round(1.9 * GIB)),
  ].join('');
}

function disk(percent: number, readOnly: boolean): string {
  const mounts = [
    { device: '/dev/md0', mountpoint: '/', size: DISK / 4, percent: 31 },
    { device: '/dev/md1', mountpoint: '/srv', size: DISK, percent },
  ];
  const of = (value: (mount: (typeof mounts)[number]) => number): LabelledValue[] =>
    mounts.map((mount) => [
      { device: mount.device, fstype: 'ext4', mountpoint: mount.mountpoint },
      Math.round(value(mount)),
    ]);
  const free = of((mount) => mount.size * (1 - mount.percent / 100));
  return [
    metric(
      'node_filesystem_size_bytes',
      'gauge',
      of((mount) => mount.size),
    ),
    metric('node_filesystem_free_bytes', 'gauge', free),
    metric('node_filesystem_avail_bytes', 'gauge', free),
    metric(
      'node_filesystem_files',
      'gauge',
      of((mount) => mount.size / 16_384),
    ),
    metric(
      'node_filesystem_files_free',
      'gauge',
      of((mount) => mount.size / 20_000),
    ),
    metric(
      'node_filesystem_readonly',
      'gauge',
      of(({ mountpoint }) => (readOnly && mountpoint === '/srv' ? 1 : 0)),
    ),
    metric(
      'node_filesystem_device_error',
      'gauge',
      of(() => 0),
    ),
  ].join('');
}

function networkPort({ device, port, now }: ServerMoment): string {
  const { packets, broken } = port.look(now, device.has('port-errors'));
  const of = (value: number): LabelledValue[] => [[{ device: 'eno1' }, value]];
  return [
    metric('node_network_receive_packets_total', 'counter', of(packets)),
    metric('node_network_transmit_packets_total', 'counter', of(0)),
    metric('node_network_receive_errs_total', 'counter', of(broken)),
    metric('node_network_transmit_errs_total', 'counter', of(0)),
  ].join('');
}

function units(oneFailed: boolean): readonly LabelledValue[] {
  return UNITS.flatMap((unit) =>
    oneOf(UNIT_STATES, oneFailed && unit === 'postgresql' ? 'failed' : 'active', {
      name: `${unit}.service`,
      type: 'simple',
    }),
  );
}

function raid(degraded: boolean): string {
  const disks = (device: string): LabelledValue[] => [
    [{ device, state: 'active' }, degraded ? 1 : 2],
    [{ device, state: 'failed' }, degraded ? 1 : 0],
    [{ device, state: 'spare' }, 0],
  ];
  return [
    metric('node_md_disks', 'gauge', ['md0', 'md1'].flatMap(disks)),
    metric('node_md_disks_required', 'gauge', [
      [{ device: 'md0' }, 2],
      [{ device: 'md1' }, 2],
    ]),
    metric(
      'node_md_state',
      'gauge',
      ['md0', 'md1'].flatMap((device) => oneOf(MD_STATES, 'active', { device })),
    ),
  ].join('');
}

/** Scripts run every hour; their files tell when. */
function textFiles(moment: ServerMoment): string {
  const { device, now } = moment;
  const hour = Math.floor(now / 1000 / HOUR) * HOUR;
  const waiting: LabelledValue[] = [
    ...(device.has('updates-wait') ? [updatesOf('Debian-Security:12/stable-security', 7)] : []),
    ...(device.has('ordinary-updates-wait') ? [updatesOf('Debian:12/stable', 4)] : []),
  ];
  const lastLook = device.has('updates-unknown') ? hour - 12 * 24 * HOUR : hour;
  return [
    metric('apt_upgrades_pending', 'gauge', waiting.length > 0 ? waiting : [[{ arch: '', origin: '' }, 0]]),
    metric('apt_package_cache_timestamp_seconds', 'gauge', lastLook),
    metric('node_reboot_required', 'gauge', device.has('reboot-required') ? 1 : 0),
    antivirus(moment, 'ClamAV'),
    metric('node_textfile_scrape_error', 'gauge', 0),
    metric(
      'node_textfile_mtime_seconds',
      'gauge',
      ['apt', 'reboot', 'antivirus'].map((name) => [
        { file: `/var/lib/prometheus/node-exporter/${name}.prom` },
        writtenAt(moment),
      ]),
    ),
  ].join('');
}

function updatesOf(origin: string, count: number): LabelledValue {
  return [{ arch: 'amd64', origin }, count];
}
