import type { Device } from '../../world/device';

const GB = 1_000_000_000;
const DAY_SECONDS = 86_400;
const GUESTS = [
  [101, 'pve1', 'dc01'],
  [102, 'pve1', 'praktijk-app'],
  [103, 'pve2', 'rds01'],
] as const;

/** Nodes, guests and storage. What is away is told with zeros. */
export function resources(device: Device, now: number, bornAt: number): readonly unknown[] {
  const uptime = Math.max(0, Math.floor((now - bornAt) / 1000));
  const isAway = (node: string): boolean => node === 'pve2' && device.has('node-offline');
  const nodes = ['pve1', 'pve2'].map((node) => ({
    id: `node/${node}`,
    type: 'node',
    node,
    status: isAway(node) ? 'offline' : 'online',
    ...(isAway(node)
      ? { cpu: 0, maxcpu: 0, mem: 0, maxmem: 0, disk: 0, maxdisk: 0, uptime: 0 }
      : {
          cpu: device.value('cpuPercent') / 100,
          maxcpu: 16,
          mem: (device.value('memoryPercent') / 100) * 128 * GB,
          maxmem: 128 * GB,
          disk: 21 * GB,
          maxdisk: 94 * GB,
          uptime,
        }),
  }));
  const guests = GUESTS.map(([vmid, node, name]) => ({
    id: `qemu/${vmid}`,
    type: 'qemu',
    vmid,
    node,
    name,
    template: 0,
    status: isAway(node) ? 'unknown' : 'running',
    ...(isAway(node)
      ? { cpu: 0, maxcpu: 4, mem: 0, maxmem: 16 * GB, disk: 0, maxdisk: 200 * GB, uptime: 0 }
      : { cpu: 0.12, maxcpu: 4, mem: 7 * GB, maxmem: 16 * GB, disk: 0, maxdisk: 200 * GB, uptime }),
  }));
  const storage = ['pve1', 'pve2'].map((node) => ({
    id: `storage/${node}/local-zfs`,
    type: 'storage',
    node,
    storage: 'local-zfs',
    plugintype: 'zfspool',
    shared: 0,
    status: isAway(node) ? 'unknown' : 'available',
    disk: isAway(node) ? 0 : (device.value('diskPercent') / 100) * 1_700 * GB,
    maxdisk: isAway(node) ? 0 : 1_700 * GB,
  }));
  return [...nodes, ...guests, ...storage];
}

export function status(): unknown {
  return {
    pveversion: 'pve-manager/8.4.1/2a5fa54a8503f96d',
    kversion: 'Linux 6.8.12-9-pve #1 SMP PREEMPT_DYNAMIC PMX 6.8.12-9',
    cpuinfo: { model: 'AMD EPYC 7313P 16-Core Processor', cpus: 16 },
  };
}

export function packages(device: Device): readonly unknown[] {
  if (!device.has('updates-wait')) return [];
  return [
    {
      Package: 'pve-manager',
      OldVersion: '8.4.1',
      Version: '8.4.5',
      Origin: 'Proxmox',
      Priority: 'optional',
    },
    {
      Package: 'openssl',
      OldVersion: '3.0.16-1',
      Version: '3.0.17-1',
      Origin: 'Debian',
      Priority: 'optional',
    },
  ];
}

/** The node fetches its list of packages every night. */
export function tasks(device: Device, node: string, now: number): readonly unknown[] {
  const endtime = Math.floor(now / 1000) - DAY_SECONDS / 2;
  const status = device.has('check-fails') ? "command 'apt-get update' failed: exit code 100" : 'OK';
  return [{ upid: `UPID:${node}:1`, type: 'aptupdate', node, starttime: endtime - 12, endtime, status }];
}

export function drives(device: Device, node: string): readonly unknown[] {
  const fails = node === 'pve1' && device.has('drive-fails');
  return [1, 2].map((number) => ({
    devpath: `/dev/nvme${number - 1}n1`,
    model: 'SAMSUNG MZQL21T9HCJR-00A07',
    serial: `LAB${node.toUpperCase()}${number}`,
    type: 'nvme',
    wearout: 96,
    health: fails && number === 2 ? 'FAILED!' : 'PASSED',
  }));
}

export function pools(device: Device, node: string): readonly unknown[] {
  const isDegraded = node === 'pve1' && device.has('pool-degrades');
  return [{ name: 'rpool', size: 1_900 * GB, alloc: 700 * GB, health: isDegraded ? 'DEGRADED' : 'ONLINE' }];
}
