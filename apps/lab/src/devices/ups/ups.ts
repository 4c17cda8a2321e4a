import type { AgentValues } from '@nachtwacht/testing/snmp-agent';
import type { Device } from '../../world/device';

const APC = '1.3.6.1.4.1.318.1.1.1';
const SYSTEM = '1.3.6.1.2.1.1';
const CARD =
  'APC Web/SNMP Management Card (MB:v4.1.0 PF:v7.1.2 PN:apc_hw05_aos_712.bin AF1:v7.1.2 MN:AP9631 HR:08)';
const FULL_RUNTIME_SECONDS = 2_700;
const USUAL_LOAD = 24;
const ON_LINE = 2;
const ON_BATTERY = 3;
const TICKS_WRAP = 2 ** 32;

/** What the card of an APC Smart-UPS tells. On battery it empties, as its charge does. */
export function upsValues(device: Device, now: number, bornAt: number): AgentValues {
  const seconds = Math.max(0, Math.floor((now - bornAt) / 1000));
  const isOnBattery = device.has('mains-gone');
  const charge = device.value('chargePercent');
  const load = device.value('loadPercent');
  const runtime = (FULL_RUNTIME_SECONDS * charge * USUAL_LOAD) / (100 * Math.max(1, load));
  return {
    [`${SYSTEM}.1.0`]: ['Text', CARD],
    [`${SYSTEM}.2.0`]: ['ObjectId', '1.3.6.1.4.1.318.1.3.27'],
    [`${SYSTEM}.3.0`]: ['TimeTicks', (seconds * 100) % TICKS_WRAP],
    [`${SYSTEM}.5.0`]: ['Text', device.spec.name],
    [`${APC}.1.1.1.0`]: ['Text', device.spec.model ?? 'Smart-UPS 1500'],
    [`${APC}.1.2.1.0`]: ['Text', 'UPS 15.0 (ID1015)'],
    [`${APC}.1.2.3.0`]: ['Text', 'AS2024LAB001'],
    [`${APC}.2.1.1.0`]: ['Integer', charge < 15 ? 3 : 2],
    [`${APC}.2.1.2.0`]: ['TimeTicks', isOnBattery ? 6_000 : 0],
    [`${APC}.2.1.3.0`]: ['Text', '04/18/2024'],
    [`${APC}.2.2.1.0`]: ['Gauge32', Math.round(charge)],
    [`${APC}.2.2.2.0`]: ['Gauge32', Math.round(device.value('temperature'))],
    [`${APC}.2.2.3.0`]: ['TimeTicks', Math.round(runtime * 100)],
    [`${APC}.2.2.4.0`]: ['Integer', device.has('battery-worn') ? 2 : 1],
    [`${APC}.2.2.21.0`]: ['Text', '10/09/2028'],
    [`${APC}.3.2.1.0`]: ['Gauge32', isOnBattery ? 0 : 231],
    [`${APC}.4.1.1.0`]: ['Integer', isOnBattery ? ON_BATTERY : ON_LINE],
    [`${APC}.4.2.3.0`]: ['Gauge32', Math.round(load)],
    [`${APC}.7.2.3.0`]: ['Integer', device.has('self-test-fails') ? 2 : 1],
    [`${APC}.7.2.4.0`]: ['Text', '11/15/2026'],
    [`${APC}.8.1.0`]: ['Integer', device.has('card-lost-ups') ? 2 : 1],
  };
}
