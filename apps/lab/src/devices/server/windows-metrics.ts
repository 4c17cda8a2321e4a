import { metric, oneOf, type LabelledValue } from './exposition';
import type { ServerMoment } from './server-moment';
import { antivirus, writtenAt } from './text-files';

const GIB = 1024 ** 3;
const MEMORY = 32 * GIB;
const HOUR = 3600;
const SERVICES = ['Dhcp', 'DNS', 'LanmanServer', 'MSSQLSERVER', 'Netlogon', 'W32Time'];
const SERVICE_STATES = [
  'continue pending',
  'pause pending',
  'paused',
  'running',
  'start pending',
  'stop pending',
  'stopped',
];
const START_MODES = ['auto', 'boot', 'disabled', 'manual', 'system'];

/** What windows_exporter 0.31 would answer, with the collectors update, service and time switched on. */
export function windowsMetrics(moment: ServerMoment): string {
  const { device, now } = moment;
  return [
    machine(moment),
    memoryAndDisks(device.value('memoryPercent'), device.value('diskPercent')),
    services(device.has('service-stops')),
    updates(device.has('updates-wait'), device.has('ordinary-updates-wait'), now),
    textFiles(moment),
  ].join('');
}

function machine({ device, cpu, now, bornAt }: ServerMoment): string {
  const seconds = Math.floor(now / 1000 - device.value('clockBehindSeconds'));
  const { idle, busy } = cpu.look(now, device.value('cpuPercent'));
  const perProcessor = Array.from({ length: cpu.processors }, (_, core): LabelledValue[] => [
    [{ core: `0,${core}`, mode: 'idle' }, idle],
    [{ core: `0,${core}`, mode: 'user' }, busy * 0.7],
    [{ core: `0,${core}`, mode: 'privileged' }, busy * 0.3],
    [{ core: `0,${core}`, mode: 'interrupt' }, busy * 0.02],
    [{ core: `0,${core}`, mode: 'dpc' }, busy * 0.02],
  ]);
  const hostname = device.spec.name;
  const system = {
    build_number: '20348',
    installation_type: 'Server',
    product: 'Windows Server 2022 Standard',
    revision: '4297',
    version: '10.0.20348',
  };
  return [
    metric('windows_cpu_time_total', 'counter', perProcessor.flat()),
    metric('windows_os_info', 'gauge', [[system, 1]]),
    metric('windows_os_hostname', 'gauge', [[{ domain: '', fqdn: hostname, hostname }, 1]]),
    metric('windows_system_boot_time_timestamp', 'gauge', Math.floor(bornAt / 1000)),
    metric('windows_time_current_timestamp_seconds', 'gauge', seconds),
    metric('windows_time_computed_time_offset_seconds', 'gauge', 0.0031),
    metric(
      'windows_time_clock_sync_source',
      'gauge',
      ['Local CMOS Clock', 'NTP', 'NoSync'].map((type) => [{ type }, type === 'NTP' ? 1 : 0]),
    ),
  ].join('');
}

function memoryAndDisks(memoryPercent: number, diskPercent: number): string {
  const volumes: readonly (readonly [string, number, number])[] = [
    ['C:', 120 * GIB, 52],
    ['D:', 400 * GIB, diskPercent],
  ];
  return [
    metric('windows_memory_physical_total_bytes', 'gauge', MEMORY),
    metric('windows_memory_physical_free_bytes', 'gauge', Math.round(MEMORY * (1 - memoryPercent / 100))),
    metric(
      'windows_logical_disk_size_bytes',
      'gauge',
      volumes.map(([volume, size]) => [{ volume }, size]),
    ),
    metric(
      'windows_logical_disk_free_bytes',
      'gauge',
      volumes.map(([volume, size, percent]) => [{ volume }, Math.round(size * (1 - percent / 100))]),
    ),
    metric('windows_diskdrive_status', 'gauge', [
      [{ name: '\\\\.\\PHYSICALDRIVE0', status: 'OK' }, 1],
      [{ name: '\\\\.\\PHYSICALDRIVE0', status: 'Pred fail' }, 0],
    ]),
  ].join('');
}

function services(oneStopped: boolean): string {
  const stateOf = (name: string): string => (oneStopped && name === 'MSSQLSERVER' ? 'stopped' : 'running');
  return [
    metric(
      'windows_service_state',
      'gauge',
      SERVICES.flatMap((name) => oneOf(SERVICE_STATES, stateOf(name), { name })),
    ),
    metric(
      'windows_service_start_mode',
      'gauge',
      SERVICES.flatMap((name) =>
        START_MODES.map((start_mode): LabelledValue => [{ name, start_mode }, start_mode === 'auto' ? 1 : 0]),
      ),
    ),
  ].join('');
}

function updates(waiting: boolean, ordinary: boolean, now: number): string {
  const definitions = {
    category: 'Definition Updates',
    id: 'b50a64de',
    revision: '200',
    severity: '',
    title: 'Security Intelligence Update for Microsoft Defender Antivirus - KB2267602',
  };
  const cumulative = {
    category: 'Security Updates',
    id: 'c1d2e3f4',
    revision: '1',
    severity: 'Critical',
    title: 'Cumulative Update for Microsoft server operating system (make-believe)',
  };
  const driver = {
    category: 'Drivers',
    id: 'd4e5f6a7',
    revision: '1',
    severity: '',
    title: 'Network driver (make-believe)',
  };
  return [
    metric(
      'windows_update_pending_info',
      'gauge',
      [definitions, ...(waiting ? [cumulative] : []), ...(ordinary ? [driver] : [])].map(
        (labels): LabelledValue => [labels, 1],
      ),
    ),
    metric('windows_update_scrape_timestamp_seconds', 'gauge', hourOf(now)),
  ].join('');
}

function textFiles(moment: ServerMoment): string {
  return [
    metric('windows_reboot_required', 'gauge', moment.device.has('reboot-required') ? 1 : 0),
    antivirus(moment, 'Microsoft Defender'),
    metric(
      'windows_textfile_mtime_seconds',
      'gauge',
      ['reboot', 'antivirus'].map((name) => [{ file: `C:\\exporter\\${name}.prom` }, writtenAt(moment)]),
    ),
  ].join('');
}

function hourOf(now: number): number {
  return Math.floor(now / 1000 / HOUR) * HOUR;
}
