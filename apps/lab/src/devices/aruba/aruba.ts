import type { AgentValues } from '@nachtwacht/testing/snmp-agent';
import type { Device } from '../../world/device';

const SYSTEM = '1.3.6.1.2.1.1';
const INSTANT = '1.3.6.1.4.1.14823.2.3.3.1';
const VERSION = '8.12.0.4-8.12.0.4';
const UP = 1;
const DOWN = 2;
const TICKS_WRAP = 2 ** 32;

interface Point {
  readonly index: string;
  readonly name: string;
  readonly address: string;
  readonly serial: string;
}
const POINTS: readonly Point[] = [
  { index: '2.0.94.16.0.1', name: 'AP Zolder', address: '10.30.3.21', serial: 'CNLAB00001' },
  { index: '2.0.94.16.0.2', name: 'AP Tuin', address: '10.30.3.22', serial: 'CNLAB00002' },
];

/** What the agent of a virtual controller tells of its two access points; the second is the one that things happen to. */
export function arubaValues(device: Device, now: number, bornAt: number): AgentValues {
  const ticks = (Math.max(0, Math.floor((now - bornAt) / 1000)) * 100 + 8_640_000) % TICKS_WRAP;
  const listed = device.has('access-point-vanishes') ? POINTS.slice(0, 1) : POINTS;
  return {
    [`${SYSTEM}.1.0`]: ['Text', `ArubaOS (MODEL: 515), Version ${VERSION}`],
    [`${SYSTEM}.2.0`]: ['ObjectId', '1.3.6.1.4.1.14823.1.2.111'],
    [`${SYSTEM}.3.0`]: ['TimeTicks', ticks],
    [`${INSTANT}.1.2.0`]: ['Text', device.spec.name],
    [`${INSTANT}.1.4.0`]: ['Text', `${VERSION}_90001`],
    ...Object.fromEntries(
      listed.flatMap((point) => Object.entries(pointOf(device, point, ticks, point === POINTS[1]))),
    ),
  };
}

function pointOf(device: Device, point: Point, ticks: number, isTheOne: boolean): AgentValues {
  const at = (column: number): string => `${INSTANT}.2.1.1.${String(column)}.${point.index}`;
  const radio = (column: number, number: number): string =>
    `${INSTANT}.2.2.1.${String(column)}.${point.index}.${String(number)}`;
  const radioDown = isTheOne && device.has('radio-fails');
  return {
    [at(2)]: ['Text', point.name],
    [at(3)]: ['IpAddress', point.address],
    [at(4)]: ['Text', point.serial],
    [at(6)]: ['Text', '515'],
    [at(7)]: ['Integer', Math.round(device.value('cpuPercent'))],
    [at(8)]: ['Integer', Math.round(800_000_000 * (1 - device.value('memoryPercent') / 100))],
    [at(9)]: ['TimeTicks', ticks],
    [at(10)]: ['Integer', 800_000_000],
    [at(11)]: ['Integer', isTheOne && device.has('access-point-down') ? DOWN : UP],
    [radio(4, 0)]: ['Text', '36'],
    [radio(4, 1)]: ['Text', '6'],
    [radio(20, 0)]: ['Integer', UP],
    [radio(20, 1)]: ['Integer', radioDown ? DOWN : UP],
    [radio(21, 0)]: ['Integer', 5],
    [radio(21, 1)]: ['Integer', 1],
  };
}
