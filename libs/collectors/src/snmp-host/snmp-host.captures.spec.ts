import { describeCaptures, snmpValuesOf } from '@nachtwacht/collector-kit/testing';
import { judge, type Observation } from '@nachtwacht/domain';
import { expect, it } from 'vitest';
import { snmpHostCollector as collector } from './snmp-host.collector';

const NOW = Date.UTC(2026, 10, 22, 6);

function play(text: string, settings: object = {}, now = NOW, memory: unknown = null) {
  return collector.map({
    answers: { values: snmpValuesOf(text) },
    settings: collector.settings.parse({ host: 'host.example', ...settings }),
    now,
    memory,
  });
}

/** "aspect instance": value, and the status by the collector's own policy. */
function told(observations: readonly Observation[]): Readonly<Record<string, unknown>> {
  const aspects: typeof collector.aspects = collector.aspects;
  return Object.fromEntries(
    observations.map(({ aspect, instance, reading }) => {
      const policy = aspects[aspect]?.policy;
      const status = policy === undefined ? 'no policy' : judge(reading, policy, { now: NOW }).status;
      const value =
        reading.kind === 'level' || reading.kind === 'state'
          ? reading.value
          : reading.kind === 'update'
            ? reading.installed
            : reading.kind;
      return [`${aspect} ${instance}`.trim(), `${String(value)} ${status}`];
    }),
  );
}

describeCaptures('server', (captures) => {
  it('Windows Server 2019', () => {
    const { report } = play(captures.text('windows/windows_svr_2019_1809.snmprec'));
    expect(report.assets[0]).toMatchObject({
      kind: 'server',
      facts: { vendor: 'Microsoft', os: 'Windows build 17763', version: '17763' },
    });
    // C: 7,900,201 of 26,056,703 units; four processors at 2, 4, 1 and 1; D: is an empty drive. Filters are no ports.
    expect(told(report.observations)).toEqual({
      reach: 'reach ok',
      uptime: '1277166 ok',
      cpu: '2 ok',
      memory: '22.7 ok',
      'disk C:': '30.3 ok',
      processes: '102 ok',
      'interface Ethernet0 2': 'up ok',
      rights: 'complete ok',
    });
  });

  it('the services of Windows: one that is listed runs, another does not', () => {
    const { report } = play(captures.text('windows/snmpwalk/services-en.snmpwalk'), {
      services: 'power, Server, Nachtwacht',
    });
    expect(told(report.observations)).toMatchObject({
      'service power': 'running ok',
      'service Server': 'running ok',
      'service Nachtwacht': 'stopped critical',
    });
  });

  it('a server with a Lustre kernel: cached memory is not in use, file systems of the kernel are no disks', () => {
    const { report } = play(captures.text('linux/linux_lsi.snmprec'));
    // (87,508,416 - 215,652 - 763,148) of 131,714,596 kB; / 1,094,017 of 12,835,960; /var 148,240 of 12,835,960.
    expect(told(report.observations)).toMatchObject({
      memory: '65.7 ok',
      'disk /': '8.5 ok',
      'disk /var': '1.2 ok',
      'interface eth0': 'up ok',
      'interface bond0': 'up ok',
    });
    expect(report.observations.filter(({ aspect }) => aspect === 'disk')).toHaveLength(2);
  });

  it('a small Linux server with its clock', () => {
    const now = Date.UTC(2024, 7, 13, 8, 40, 44);
    const { report } = play(captures.text('linux/snmpwalk/centreon-linux.snmpwalk'), {}, now);
    // 10:39:44 at +02:00 is a minute behind; 1,117,168 of 2,014,256 kB can still be had.
    expect(told(report.observations)).toMatchObject({
      'time-skew': '60 warning',
      memory: '44.5 ok',
      cpu: '6 ok',
      'disk /': '7 ok',
    });
    expect(report.observations.find(({ aspect }) => aspect === 'time-skew')).toMatchObject({
      metrics: { skew_seconds: -60 },
      detail: '60 s behind',
    });
  });

  it('TrueNAS: its version, and its cache is not in use', () => {
    const { report } = play(captures.text('truenas/truenas-scale_24.04.2.2.snmprec'));
    expect(report.assets[0]).toMatchObject({ kind: 'nas', facts: { version: '24.04.2.2' } });
    // (2,008,124 - 60,000 available - 110,376 of the cache) of 2,008,124 kB.
    expect(told(report.observations)).toMatchObject({
      firmware: '24.04.2.2 unknown',
      memory: '91.5 warning',
      'disk /usr': '35.2 ok',
      'interface enp0s3': 'up ok',
    });
  });

  it('VMware ESXi: up since the host began, not since its agent did', () => {
    const { report } = play(captures.text('vmware/vmware-esxi.snmprec'));
    expect(told(report.observations)).toMatchObject({
      firmware: '7.0.0 build 15843807 unknown',
      uptime: '15920662 ok',
      memory: '48.8 ok',
      'disk /vmfs/volumes/foo-vmw': '74 ok',
      'interface vmnic0': 'down ok',
      'interface vmnic4': 'up ok',
    });
  });

  it('the appliance of vCenter: a full archive', () => {
    const { report } = play(captures.text('vmware/vmware-vcsa.snmprec'));
    expect(told(report.observations)).toMatchObject({
      firmware: '7.0.0.10100 build 16386292 unknown',
      'disk /storage/archive': '90 warning',
      'disk /': '20.6 ok',
    });
  });

  it.each([
    'linux/linux_smart-v1.snmprec',
    'linux/linux_systemd-v1.snmprec',
    'linux/linux_supermicro.snmprec',
    'linux/linux_ucd-diskio.snmprec',
    'linux/linux_ups-nut.snmprec',
    'windows/windows.snmprec',
    'proxmox/proxmox.snmprec',
  ])('%s shows little, and says so instead of being well', (path) => {
    const { report } = play(captures.text(path));
    expect(told(report.observations)).toMatchObject({ rights: 'incomplete warning' });
    expect(report.observations.some(({ aspect }) => ['cpu', 'memory', 'disk'].includes(aspect))).toBe(false);
  });

  it.each([
    'linux/linux.snmprec',
    'qnap/qnap.snmprec',
    'synology/dsm.snmprec',
    'supermicro/supermicro-bmc_x11.snmprec',
    'ups-rfc1628/eatonups.snmprec',
    'dell-idrac/drac_r640.snmprec',
    'hpe-ilo/hpe-ilo_hpe-ilo6-with-vmware.snmprec',
  ])('%s is read as far as it is a host', (path) => {
    const { report } = play(captures.text(path));
    expect(report.observations.find(({ aspect }) => aspect === 'rights')).toBeDefined();
  });
});
