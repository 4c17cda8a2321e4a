import type { AgentValues } from '@nachtwacht/testing/snmp-agent';
import type { Device } from '../../world/device';

const MAKER = '1.3.6.1.4.1.7367';
const SYSTEM = '1.3.6.1.2.1.1';
const PORTS = '1.3.6.1.2.1.2.2.1';
const CPU = '1.3.6.1.2.1.25.3.3.1.2.1';
const VERSION = '4.4.5.1';
const ETHERNET = 6;
const UP = 1;
const DOWN = 2;
const GIGABIT = 1_000_000_000;
const TICKS_WRAP = 2 ** 32;

/** What the agent of a Vigor router tells. Its counters have 32 bits. */
export function draytekValues(device: Device, now: number, bornAt: number): AgentValues {
  const seconds = Math.max(0, Math.floor((now - bornAt) / 1000));
  const model = device.spec.model ?? 'Vigor2962';
  return {
    [`${SYSTEM}.1.0`]: [
      'Text',
      `DrayTek Corporation, Router Model: ${model}, Version: ${VERSION}, Build Date/Time:Mar 12 2026 10:00:00`,
    ],
    [`${SYSTEM}.2.0`]: ['ObjectId', MAKER],
    [`${SYSTEM}.3.0`]: ['TimeTicks', (seconds * 100) % TICKS_WRAP],
    [`${SYSTEM}.5.0`]: ['Text', device.spec.name],
    [`${MAKER}.3.1.0`]: ['Text', model],
    [`${MAKER}.3.2.0`]: ['Text', VERSION],
    [`${MAKER}.3.7.0`]: ['Integer', Math.round(device.value('memoryPercent'))],
    [`${MAKER}.3.8.0`]: ['Text', '00005E0053A1'],
    [CPU]: ['Integer', Math.round(device.value('cpuPercent'))],
    ...(device.has('view-narrowed') ? {} : portsOf(device, seconds)),
  };
}

function portsOf(device: Device, seconds: number): AgentValues {
  return {
    ...port(1, 'LAN', UP, UP, seconds * 110_000),
    ...port(4, 'WAN1', UP, device.has('wan-down') ? DOWN : UP, seconds * 100_000),
    ...port(5, 'WAN2', UP, device.has('spare-line-down') ? DOWN : UP, seconds * 2_000),
    ...port(6, 'WAN3', DOWN, DOWN, 0),
  };
}

function port(index: number, name: string, admin: number, oper: number, bytes: number): AgentValues {
  const counter = (value: number): AgentValues[string] => ['Counter32', Math.floor(value) % 2 ** 32];
  const at = (column: number): string => `${PORTS}.${column}.${index}`;
  return {
    [at(2)]: ['Text', name],
    [at(3)]: ['Integer', ETHERNET],
    [at(5)]: ['Gauge32', GIGABIT],
    [at(7)]: ['Integer', admin],
    [at(8)]: ['Integer', oper],
    [at(10)]: counter(bytes),
    [at(11)]: counter(bytes / 900),
    [at(13)]: counter(0),
    [at(14)]: counter(0),
    [at(16)]: counter(bytes / 4),
    [at(17)]: counter(bytes / 3600),
    [at(19)]: counter(0),
    [at(20)]: counter(0),
  };
}
