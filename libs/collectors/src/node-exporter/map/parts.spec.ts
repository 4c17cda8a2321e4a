import { describe, expect, it } from 'vitest';
import { NodeExporterSettings } from '../schema';
import { mapNodeExporter } from './map-node-exporter';

const NOW = 1_795_000_000_000;
const URL = 'http://srv.example.test:9100/metrics';
const hoursAgo = (hours: number) => NOW / 1000 - hours * 3600;
const writtenAgo = (file: string, hours: number, system = 'node') =>
  `${system}_textfile_mtime_seconds{file="/textfile/${file}"} ${hoursAgo(hours)}`;

function polled(
  lines: readonly string[],
  { memory = null, required = '' }: { memory?: unknown; required?: string } = {},
) {
  return mapNodeExporter({
    answers: {
      exposition: `${['node_memory_MemTotal_bytes 100', ...lines].join('\n')}\n`,
      contentType: 'text/plain; version=0.0.4',
      totalMs: 5,
      askedAt: NOW,
      answeredAt: NOW,
    },
    settings: NodeExporterSettings.parse({ url: URL, requiredServices: required }),
    now: NOW,
    memory,
  });
}

/** Words and values by instance. */
function told(aspect: string, lines: readonly string[], options: Parameters<typeof polled>[1] = {}) {
  const { observations } = polled(lines, options).report;
  return Object.fromEntries(
    observations
      .filter((one) => one.aspect === aspect)
      .map(({ instance, reading }) => [instance, 'value' in reading ? reading.value : reading]),
  );
}

describe('virus scanners', () => {
  const scanner = (enabled: number, realTime: number, hours = 1) => [
    `antivirus_enabled{product="Defender"} ${enabled}`,
    `antivirus_real_time_protection_enabled{product="Defender"} ${realTime}`,
    `antivirus_signature_timestamp_seconds{product="Defender"} ${hoursAgo(60)}`,
    writtenAgo('antivirus.prom', hours, 'windows'),
  ];
  it.each([
    ['on', scanner(1, 1), 'on', 2.5],
    ['without protection in real time', scanner(1, 0), 'real-time-off', 2.5],
    ['off', scanner(0, 0), 'off', 2.5],
    ['that nobody looked at for a day are not believed', scanner(1, 1, 27), 'stale', null],
    ['that tell only half are not known', scanner(1, 1).slice(0, 1), 'not-read', null],
    ['that say neither 0 nor 1 are not known', scanner(2, 1), 'not-read', 2.5],
  ])('%s', (_rule, lines, word, age) => {
    expect(told('antivirus', lines)).toEqual({ Defender: word });
    expect(told('antivirus-signatures', lines)).toEqual({ Defender: age });
  });

  it.each([
    ['dates in the future', hoursAgo(-48)],
    ['no date', 0],
  ])('have no age by %s', (_rule, signed) => {
    expect(
      told('antivirus-signatures', [`antivirus_signature_timestamp_seconds{product="x"} ${signed}`]),
    ).toEqual({
      x: null,
    });
  });

  it('are not claimed where no script tells of them', () => {
    expect(told('antivirus', [])).toEqual({});
  });
});

describe('a RAID controller', () => {
  const controller = (healthy: number, degraded: number, failed: number) => [
    `megaraid_healthy{controller="0"} ${healthy}`,
    `megaraid_degraded{controller="0"} ${degraded}`,
    `megaraid_failed{controller="0"} ${failed}`,
  ];
  it.each([
    ['is well', controller(1, 0, 0), 'ok'],
    ['is degraded', controller(0, 1, 0), 'degraded'],
    ['failed', controller(0, 0, 1), 'failed'],
    ['needs attention', controller(0, 0, 0), 'warning'],
    ['of yesterday is not believed', [...controller(1, 0, 0), writtenAgo('storcli.prom', 30)], 'stale'],
  ])('%s', (_rule, lines, word) => {
    expect(told('storage-controller', lines)).toEqual({ 0: word });
  });

  it('has a battery', () => {
    const battery = (healthy: number) => [`megaraid_battery_backup_healthy{controller="0"} ${healthy}`];
    expect(told('raid-battery', battery(1))).toEqual({ 0: 'ok' });
    expect(told('raid-battery', battery(0))).toEqual({ 0: 'failed' });
  });

  const drive = (slot: number, state: string, predicted = 0, alerted = 0) => [
    `megaraid_pd_info{controller="0",enclosure="32",slot="${slot}",state="${state}"} 1`,
    `megaraid_pd_predictive_errors{controller="0",enclosure="32",slot="${slot}"} ${predicted}`,
    `megaraid_pd_smart_alerted{controller="0",enclosure="32",slot="${slot}"} ${alerted}`,
  ];
  it('has drives, one of which says that it will fail', () => {
    const lines = [
      ...drive(0, 'Onln'),
      ...drive(1, 'Onln', 3),
      ...drive(2, 'Onln', 0, 1),
      ...drive(3, 'Failed', 1),
      ...drive(4, 'Rbld'),
      ...drive(5, 'Sngls'),
    ];
    expect(told('drive', lines)).toEqual({
      '0:32:0': 'ok',
      '0:32:1': 'predicted-failure',
      '0:32:2': 'predicted-failure',
      '0:32:3': 'failed',
      '0:32:4': 'rebuilding',
      '0:32:5': 'Sngls',
    });
  });

  it('has volumes', () => {
    const volume = (state: string) => [`megaraid_vd_info{controller="0",DG="0",VG="1",state="${state}"} 1`];
    expect(told('volume', volume('Optl'))).toEqual({ '0:0:1': 'ok' });
    expect(told('volume', volume('Dgrd'))).toEqual({ '0:0:1': 'degraded' });
  });

  it('that loses one drive of two leaves it out, and is silent of all when nobody measures them', () => {
    const { memory } = polled([...drive(0, 'Onln'), ...drive(1, 'Onln')]);
    expect(told('drive', drive(0, 'Onln'), { memory })).toEqual({ '0:32:0': 'ok' });
    expect(told('drive', [], { memory })).toEqual({ '0:32:0': 'not-read', '0:32:1': 'not-read' });
  });
});

describe('bad sectors', () => {
  it.each([
    [
      'are added up',
      [
        'smartmon_reallocated_sector_ct_raw_value{disk="/dev/sda"} 8',
        'smartmon_current_pending_sector_raw_value{disk="/dev/sda"} 1',
      ],
      { '/dev/sda': 9 },
    ],
    [
      'are found by the newer script, whose other counts do not matter',
      [
        'smartmon_attr_raw_value{disk="/dev/sda",name="Reallocated_Sector_Ct"} 2',
        'smartmon_attr_raw_value{disk="/dev/sda",name="Power_On_Hours"} 40000',
      ],
      { '/dev/sda': 2 },
    ],
    [
      'of yesterday are not believed',
      ['smartmon_reallocated_sector_ct_raw_value{disk="/dev/sda"} 0', writtenAgo('smartmon.prom', 30)],
      { '/dev/sda': null },
    ],
  ])('%s', (_rule, lines, expected) => {
    expect(told('drive-bad-sectors', lines)).toEqual(expected);
  });
});

describe('a chip with a limit of its own', () => {
  const sensor = (name: string, celsius: number, limit?: number) => [
    `node_hwmon_temp_celsius{chip="a",sensor="${name}"} ${celsius}`,
    ...(limit === undefined ? [] : [`node_hwmon_temp_crit_celsius{chip="a",sensor="${name}"} ${limit}`]),
  ];
  it.each([
    ['is judged by what is left until then', [...sensor('1', 91, 105)], { a: 14 }, {}],
    ['is judged by its nearest sensor', [...sensor('1', 60, 100), ...sensor('2', 68, 70)], { a: 2 }, {}],
    ['may be past it', sensor('1', 104, 100), { a: -4 }, {}],
    ['is judged as any other when that is none', sensor('1', 50, 65_261.85), {}, { a: 50 }],
  ])('%s', (_rule, lines, margin, temperature) => {
    expect(told('temperature-margin', lines)).toEqual(margin);
    expect(told('temperature', lines)).toEqual(temperature);
  });
});

describe('broken packets', () => {
  const port = (packets: number, errors: number, device = 'eth0') => [
    `node_network_receive_packets_total{device="${device}"} ${packets}`,
    `node_network_transmit_packets_total{device="${device}"} 1000`,
    `node_network_receive_errs_total{device="${device}"} ${errors}`,
    `node_network_transmit_errs_total{device="${device}"} 0`,
  ];
  const after = (first: readonly string[], second: readonly string[]) =>
    told('interface-errors', second, { memory: polled(first).memory });
  it.each([
    ['take two polls', [], port(5000, 9), { eth0: null }],
    ['are none', port(5000, 9), port(9000, 9), { eth0: 0 }],
    ['are a share of all since the poll before', port(5000, 0), port(5950, 50), { eth0: 5 }],
    ['do not count among a handful', port(5000, 0), port(5002, 1), { eth0: 0 }],
    ['have no value after a restart', port(5000, 9), port(20, 0), { eth0: null }],
    ['of ports that are made up are not told', port(1, 0, 'veth12ab'), port(9000, 90, 'veth12ab'), {}],
  ])('%s', (_rule, first, second, expected) => {
    expect(after(first, second)).toEqual(expected);
  });

  it('are counted on Windows', () => {
    const nic = (packets: number, errors: number) => [
      `windows_net_packets_received_total{nic="Intel"} ${packets}`,
      `windows_net_packets_received_errors_total{nic="Intel"} ${errors}`,
    ];
    expect(after(nic(1000, 0), nic(1990, 10))).toEqual({ Intel: 1 });
  });
});

describe('services that a person asked for', () => {
  const unit = (name: string, state: string) => `node_systemd_unit_state{name="${name}",state="${state}"} 1`;
  const service = (name: string, state: string) => `windows_service_state{name="${name}",state="${state}"} 1`;
  it.each([
    ['runs', [unit('cron.service', 'active')], 'cron.service', { 'cron.service': 'running' }],
    ['needs no ending', [unit('cron.service', 'active')], 'Cron', { Cron: 'running' }],
    ['failed', [unit('cron.service', 'failed')], 'cron', { cron: 'failed' }],
    ['was stopped', [unit('cron.service', 'inactive')], 'cron', { cron: 'stopped' }],
    ['is not there', [unit('cron.service', 'active')], 'cron, mysql', { cron: 'running', mysql: 'missing' }],
    ['is asked for once', [unit('cron.service', 'active')], 'cron,cron,', { cron: 'running' }],
    ['runs on Windows', [service('MSSQLSERVER', 'running')], 'mssqlserver', { mssqlserver: 'running' }],
    ['is stopped on Windows', [service('Spooler', 'stopped')], 'Spooler', { Spooler: 'stopped' }],
    ['in a state that is not known here stays so', [unit('x.service', 'melting')], 'x', { x: 'melting' }],
    ['is not claimed where nobody looks at services', [], 'cron', {}],
  ])('one %s', (_rule, lines, required, expected) => {
    expect(told('service', lines, { required })).toEqual(expected);
  });
});

it('a reboot is asked for by the name of the script for Windows, too', () => {
  expect(told('reboot-required', ['windows_reboot_required 1'])).toEqual({ '': 'yes' });
});
