import type { Device } from '../../world/device';

/** Only the release catalogue can say that there is a newer one: the package does not. */
export function version(device: Device): unknown {
  const installed = device.has('runs-newer') ? '2.8.2' : '2.8.1';
  return { version: `${installed}-RELEASE`, base: installed, patch: '0', buildtime: '20250902-1344' };
}

export function systemStatus(device: Device, now: number, bornAt: number): unknown {
  const cpu = device.value('cpuPercent');
  const load = (cpu / 100) * 2;
  const celsius = device.value('temperature');
  return {
    platform: device.spec.model ?? 'pfSense',
    serial: 'LAB4100-0001',
    netgate_id: '00000000000000000000',
    uptime: uptime(Math.floor((now - bornAt) / 1000)),
    temp_c: tenths(celsius),
    temp_f: tenths(celsius * 1.8 + 32),
    cpu_model: 'Intel(R) Atom(TM) CPU C3338R @ 1.80GHz',
    cpu_load_avg: [load, load * 0.9, load * 0.8].map((value) => Math.round(value * 100) / 100),
    cpu_count: 2,
    cpu_usage: tenths(cpu),
    mem_usage: tenths(device.value('memoryPercent')),
    swap_usage: 0,
    mbuf_usage: 3,
    disk_usage: Math.round(device.value('diskPercent')),
  };
}

export function gateways(device: Device): unknown {
  const loss = device.value('gatewayLossPercent');
  const isDown = loss >= 100;
  return [
    {
      id: 0,
      name: 'WAN_DHCP',
      srcip: '192.0.2.66',
      monitorip: '192.0.2.65',
      delay: isDown ? 0 : tenths(device.value('gatewayDelayMs')),
      stddev: isDown ? 0 : 0.6,
      loss: tenths(loss),
      status: isDown ? 'down' : 'online',
      substatus: isDown ? 'down' : loss > 10 ? 'loss' : 'none',
    },
  ];
}

/** Counters grow with time alone, so that a restart of the lab does not turn them back. */
export function interfaces(_device: Device, now: number, bornAt: number): unknown {
  const seconds = Math.max(0, Math.floor((now - bornAt) / 1000));
  return [
    ['wan', 'WAN', 'igc0', '192.0.2.66', 900_000, 120_000],
    ['lan', 'LAN', 'igc1', '10.66.0.1', 130_000, 910_000],
  ].map(([name, descr, hwif, ipaddr, inRate, outRate], id) => {
    const [inbytes, outbytes] = [Number(inRate) * seconds, Number(outRate) * seconds];
    return {
      id,
      name,
      descr,
      hwif,
      ipaddr,
      enable: true,
      status: 'up',
      mtu: '1500',
      media: '1000baseT <full-duplex>',
      inbytes,
      outbytes,
      inpkts: Math.round(inbytes / 900),
      outpkts: Math.round(outbytes / 900),
      inerrs: 0,
      outerrs: 0,
      collisions: 0,
    };
  });
}

export function services(device: Device): unknown {
  return [
    ['dpinger', 'Gateway Monitoring Daemon'],
    ['unbound', 'DNS Resolver'],
    ['ntpd', 'NTP clock sync'],
  ].map(([name, description], id) => ({
    id,
    name,
    description,
    enabled: true,
    status: !(name === 'unbound' && device.has('service-stops')),
  }));
}

export function carp(device: Device): unknown {
  return { enable: true, maintenance_mode: device.has('carp-maintenance') };
}

export function packages(device: Device): unknown {
  const latest = device.has('packages-wait') ? '1.0.2' : '1.0.1';
  return [
    {
      id: 0,
      name: 'pfSense-pkg-acme',
      shortname: 'acme',
      descr: 'Certificates by ACME',
      installed_version: '1.0.1',
      latest_version: latest,
      update_available: latest !== '1.0.1',
    },
  ];
}

function uptime(seconds: number): string {
  const parts = [
    [Math.floor(seconds / 86_400), 'Day'],
    [Math.floor(seconds / 3600) % 24, 'Hour'],
    [Math.floor(seconds / 60) % 60, 'Minute'],
    [seconds % 60, 'Second'],
  ] as const;
  return parts.map(([amount, unit]) => `${amount} ${unit}${amount === 1 ? '' : 's'}`).join(' ');
}

const tenths = (value: number): number => Math.round(value * 10) / 10;
