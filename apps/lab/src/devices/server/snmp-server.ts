import type { AgentValues } from '@nachtwacht/testing/snmp-agent';
import type { Device } from '../../world/device';
import type { PortTraffic } from './port-traffic';

const SYSTEM = '1.3.6.1.2.1.1';
const HOST = '1.3.6.1.2.1.25';
const STORAGE = `${HOST}.2.3.1`;
const MEMORY = '1.3.6.1.4.1.2021.4';
const PORTS = '1.3.6.1.2.1.2.2.1';
const MORE_OF_PORTS = '1.3.6.1.2.1.31.1.1.1';
const MEMORY_KB = 16_000_000;
const BLOCK = 4096;
const DISK_BLOCKS = 61_000_000;
const ETHERNET = 6;
const UP = 1;
const BYTES_PER_PACKET = 700;
const TICKS_WRAP = 2 ** 32;
const UP_BEFORE_SECONDS = 33 * 86_400;
const DRIFT_MS = 11 * 60_000;

export interface SnmpServerMoment {
  readonly device: Device;
  readonly port: PortTraffic;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly bornAt: number;
}

/** What Net-SNMP on a Linux server of an application tells. */
export function snmpServerValues(moment: SnmpServerMoment): AgentValues {
  const { device, now } = moment;
  const ticks: AgentValues[string] = ['TimeTicks', Math.floor(upSeconds(moment) * 100) % TICKS_WRAP];
  const system: AgentValues = {
    [`${SYSTEM}.1.0`]: ['Text', 'Linux app01 6.12.48+deb13-amd64 #1 SMP PREEMPT_DYNAMIC Debian x86_64'],
    [`${SYSTEM}.2.0`]: ['ObjectId', '1.3.6.1.4.1.8072.3.2.10'],
    [`${SYSTEM}.3.0`]: ticks,
    [`${SYSTEM}.5.0`]: ['Text', device.spec.name],
    [`${HOST}.1.1.0`]: ticks,
    [`${HOST}.1.2.0`]: ['Hex', dateAndTime(now + (device.has('clock-drifts') ? DRIFT_MS : 0))],
    [`${HOST}.1.6.0`]: ['Integer', 212],
  };
  return device.has('view-narrowed')
    ? system
    : { ...system, ...load(device), ...disks(device), ...port(moment) };
}

/** After a restart, it has been up for as long as a person needs to look. */
function upSeconds({ device, now, bornAt }: SnmpServerMoment): number {
  return device.has('rebooted') ? 180 : UP_BEFORE_SECONDS + Math.max(0, now - bornAt) / 1000;
}

function load(device: Device): AgentValues {
  const cpu = Math.min(100, Math.max(0, Math.round(device.value('cpuPercent'))));
  const available = Math.round(MEMORY_KB * (1 - device.value('memoryPercent') / 100));
  return {
    [`${HOST}.3.3.1.2.196608`]: ['Integer', cpu],
    [`${HOST}.3.3.1.2.196609`]: ['Integer', cpu],
    [`${MEMORY}.5.0`]: ['Integer', MEMORY_KB],
    [`${MEMORY}.6.0`]: ['Integer', Math.round(available / 2)],
    [`${MEMORY}.27.0`]: ['Integer', available],
  };
}

function disks(device: Device): AgentValues {
  return {
    ...disk(31, '/', 0.34),
    ...disk(36, '/srv/praktijk', device.value('diskPercent') / 100),
  };
}

function disk(index: number, path: string, used: number): AgentValues {
  const at = (column: number): string => `${STORAGE}.${column}.${index}`;
  return {
    [at(2)]: ['ObjectId', `${HOST}.2.1.4`],
    [at(3)]: ['Text', path],
    [at(4)]: ['Integer', BLOCK],
    [at(5)]: ['Integer', DISK_BLOCKS],
    [at(6)]: ['Integer', Math.round(DISK_BLOCKS * used)],
  };
}

function port({ device, port: traffic, now }: SnmpServerMoment): AgentValues {
  const { packets, broken } = traffic.look(now, device.has('port-errors'));
  const at = (column: number): string => `${PORTS}.${column}.2`;
  const wide = (column: number, count: number): AgentValues => ({
    [`${MORE_OF_PORTS}.${column}.2`]: ['Counter64', String(Math.floor(count))],
  });
  const narrow = (column: number, count: number): AgentValues => ({
    [at(column)]: ['Counter32', Math.floor(count) % 2 ** 32],
  });
  return {
    [at(2)]: ['Text', 'ens18'],
    [at(3)]: ['Integer', ETHERNET],
    [at(6)]: ['Hex', '00005E0053C4'],
    [at(7)]: ['Integer', UP],
    [at(8)]: ['Integer', UP],
    ...narrow(13, 0),
    ...narrow(14, broken),
    ...narrow(19, 0),
    ...narrow(20, 0),
    [`${MORE_OF_PORTS}.1.2`]: ['Text', 'ens18'],
    [`${MORE_OF_PORTS}.15.2`]: ['Gauge32', 10_000],
    ...wide(6, packets * BYTES_PER_PACKET),
    ...wide(7, packets),
    ...wide(10, (packets * BYTES_PER_PACKET) / 3),
    ...wide(11, packets / 3),
  };
}

/** DateAndTime of SNMPv2-TC, in UTC. */
function dateAndTime(at: number): string {
  const date = new Date(at);
  const year = date.getUTCFullYear();
  const clock = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()];
  const bytes = [year >> 8, year & 255, date.getUTCMonth() + 1, date.getUTCDate(), ...clock, 0, 0x2b, 0, 0];
  return Buffer.from(bytes).toString('hex').toUpperCase();
}
