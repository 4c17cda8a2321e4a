import type { AgentValues } from '@nachtwacht/testing/snmp-agent';
import type { Device } from '../../world/device';

const SYNOLOGY = '1.3.6.1.4.1.6574';
const SYSTEM = '1.3.6.1.2.1.1';
const HOST = '1.3.6.1.2.1.25';
const UCD = '1.3.6.1.4.1.2021.4';
const DISKS = `${SYNOLOGY}.2.1.1`;
const RAIDS = `${SYNOLOGY}.3.1.1`;
const VERSION = 'DSM 7.2-72806';
const NORMAL = 1;
const FAILED = 2;
const CRASHED = 5;
const DEGRADED = 11;
const FAILING = 4;
const MEMORY_KB = 4_000_000;
const VOLUME_BYTES = 7_600_000_000_000;
const TICKS_WRAP = 2 ** 32;

/** What the agent of a Synology NAS with two drives tells. */
export function nasValues(device: Device, now: number, bornAt: number): AgentValues {
  const seconds = Math.max(0, Math.floor((now - bornAt) / 1000));
  const free = Math.round(MEMORY_KB * (1 - device.value('memoryPercent') / 100));
  return {
    [`${SYSTEM}.1.0`]: ['Text', 'Linux nas 4.4.302+ #72806 SMP x86_64'],
    [`${SYSTEM}.2.0`]: ['ObjectId', '1.3.6.1.4.1.8072.3.2.10'],
    [`${SYSTEM}.5.0`]: ['Text', device.spec.name],
    [`${HOST}.1.1.0`]: ['TimeTicks', (seconds * 100) % TICKS_WRAP],
    [`${HOST}.3.3.1.2.196608`]: ['Integer', Math.round(device.value('cpuPercent'))],
    [`${UCD}.5.0`]: ['Integer', MEMORY_KB],
    [`${UCD}.6.0`]: ['Integer', free],
    [`${SYNOLOGY}.1.1.0`]: ['Integer', NORMAL],
    [`${SYNOLOGY}.1.2.0`]: ['Integer', Math.round(device.value('temperature'))],
    [`${SYNOLOGY}.1.3.0`]: ['Integer', NORMAL],
    [`${SYNOLOGY}.1.4.1.0`]: ['Integer', device.has('fan-fails') ? FAILED : NORMAL],
    [`${SYNOLOGY}.1.4.2.0`]: ['Integer', NORMAL],
    [`${SYNOLOGY}.1.5.1.0`]: ['Text', device.spec.model ?? 'DS923+'],
    [`${SYNOLOGY}.1.5.2.0`]: ['Text', '2230LAB000001'],
    [`${SYNOLOGY}.1.5.3.0`]: ['Text', VERSION],
    [`${SYNOLOGY}.1.5.4.0`]: ['Integer', upgradeOf(device)],
    ...(device.has('view-narrowed') ? {} : { ...drives(device), ...raids(device) }),
  };
}

/** Available, unavailable, and disconnected from the maker. */
function upgradeOf(device: Device): number {
  if (device.has('check-fails')) return 4;
  return device.has('update-appears') ? 1 : 2;
}

function drives(device: Device): AgentValues {
  const second = {
    status: device.has('drive-fails') ? CRASHED : NORMAL,
    bad: device.has('bad-sectors') ? 184 : 0,
    health: device.has('drive-predicts-failure') ? FAILING : NORMAL,
  };
  return { ...drive(0, { status: NORMAL, bad: 0, health: NORMAL }), ...drive(1, second) };
}

interface DriveState {
  readonly status: number;
  readonly bad: number;
  readonly health: number;
}

function drive(index: number, { status, bad, health }: DriveState): AgentValues {
  const at = (column: number): string => `${DISKS}.${column}.${index}`;
  return {
    [at(1)]: ['Integer', index],
    [at(2)]: ['Text', `Disk ${index + 1}`],
    [at(3)]: ['Text', 'HAT5300-8T'],
    [at(4)]: ['Text', 'SATA'],
    [at(5)]: ['Integer', status],
    [at(6)]: ['Integer', 34 + index],
    [at(9)]: ['Integer', bad],
    [at(11)]: ['Integer', -1],
    [at(12)]: ['Text', `Drive ${index + 1}`],
    [at(13)]: ['Integer', health],
  };
}

function raids(device: Device): AgentValues {
  const status = device.has('volume-degrades') || device.has('drive-fails') ? DEGRADED : NORMAL;
  const free = Math.round(VOLUME_BYTES * (1 - device.value('diskPercent') / 100));
  return {
    ...raid(0, 'Volume 1', status, free, VOLUME_BYTES),
    // A pool gives all that it has to its volumes.
    ...raid(1, 'Storage Pool 1', status, 1_000_000, VOLUME_BYTES + 40_000_000_000),
  };
}

function raid(index: number, name: string, status: number, free: number, total: number): AgentValues {
  const at = (column: number): string => `${RAIDS}.${column}.${index}`;
  return {
    [at(1)]: ['Integer', index],
    [at(2)]: ['Text', name],
    [at(3)]: ['Integer', status],
    [at(4)]: ['Counter64', String(free)],
    [at(5)]: ['Counter64', String(total)],
  };
}
