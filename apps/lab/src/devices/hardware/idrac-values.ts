import type { AgentValues } from '@nachtwacht/testing/snmp-agent';
import type { Device } from '../../world/device';
import { BIOS, HOT, IDRAC, MODEL, partHealth, SERVICE_TAG, WARM, type Health } from './server-parts';

const DELL = '1.3.6.1.4.1.674.10892.5';

/** ObjectStatusEnum of IDRAC-MIB-SMIv2. */
function statusOf(health: Health): number {
  if (health === null) return 2;
  return { OK: 3, Warning: 4, Critical: 5 }[health];
}

/** What an iDRAC tells by SNMP, as the faults of its server make it. */
export function idracValues(device: Device, now: number, bornAt: number): AgentValues {
  const parts = partHealth(device);
  const values: Record<string, readonly [string, string | number]> = {
    '1.3.6.1.2.1.1.2.0': ['ObjectId', DELL],
    '1.3.6.1.2.1.1.5.0': ['Text', `idrac-${SERVICE_TAG}`],
  };
  const tell = (oid: string, value: string | number) => {
    values[`${DELL}.${oid}`] = [typeof value === 'number' ? 'Integer' : 'Text', value];
  };
  tell('1.1.8.0', IDRAC);
  tell('1.3.1.0', device.spec.id);
  tell('1.3.2.0', SERVICE_TAG);
  tell('1.3.12.0', MODEL);
  tell('2.1.0', statusOf(parts.whole));
  tell('2.4.0', parts.isOn ? 4 : 3);
  tell('2.5.0', Math.max(0, Math.floor((now - bornAt) / 1000)));
  tell('4.300.50.1.8.1.1', BIOS);
  tell('4.1100.50.1.5.1.1', statusOf(parts.memory));
  tell('4.1100.50.1.8.1.1', 'DIMM.Socket.A1');
  tell('4.700.20.1.5.1.1', parts.inletCelsius > HOT ? 5 : parts.inletCelsius > WARM ? 4 : 3);
  tell('4.700.20.1.6.1.1', Math.round(parts.inletCelsius * 10));
  tell('4.700.20.1.8.1.1', 'System Board Inlet Temp');
  for (const [index, fan] of parts.fans.entries()) {
    tell(`4.700.12.1.5.1.${index + 1}`, fan === 'OK' ? 3 : 8);
    tell(`4.700.12.1.6.1.${index + 1}`, fan === 'OK' && parts.isOn ? 4_800 : 0);
    tell(`4.700.12.1.8.1.${index + 1}`, `System Board Fan${index + 1}`);
  }
  for (const [index, supply] of parts.supplies.entries()) {
    tell(`4.600.12.1.5.1.${index + 1}`, statusOf(supply));
    tell(`4.600.12.1.8.1.${index + 1}`, `PS${index + 1} Status`);
    tell(`4.600.12.1.11.1.${index + 1}`, supply === 'OK' ? 1 : 9);
  }
  for (const [index, drive] of parts.drives.entries()) {
    tell(`5.1.20.130.4.1.2.${index + 1}`, `Solid State Disk 0:1:${index}`);
    tell(`5.1.20.130.4.1.4.${index + 1}`, drive.raidStatus === 'Failed' ? 7 : 3);
    tell(`5.1.20.130.4.1.6.${index + 1}`, 'MZ7LH960');
    tell(`5.1.20.130.4.1.24.${index + 1}`, statusOf(drive.health));
    tell(`5.1.20.130.4.1.31.${index + 1}`, drive.isPredicted ? 1 : 0);
    tell(`5.1.20.130.4.1.49.${index + 1}`, drive.lifeLeft);
  }
  tell('5.1.20.140.1.1.2.1', 'Systeem');
  tell('5.1.20.140.1.1.4.1', parts.volume.health === 'OK' ? 2 : 4);
  tell('5.1.20.140.1.1.20.1', statusOf(parts.volume.health));
  tell('5.1.20.130.15.1.4.1', parts.battery === 'OK' ? 2 : 3);
  tell('5.1.20.130.15.1.6.1', statusOf(parts.battery));
  return values;
}
