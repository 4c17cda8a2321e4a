import { hexDigits, seededRandom, seedFor } from '../../values/random';
import type { Device } from '../../world/device';

/** A device as its controller knows it; identities follow from its id, so that they stay what they were. */
export interface Member {
  readonly device: Device;
  readonly site: string;
  /** As the controller's database has it. */
  readonly id: string;
  readonly mac: string;
  readonly serial: string;
  readonly ip: string;
  readonly installed: string;
  readonly available: string;
}

/** Locally administered, so that it is nobody's. */
const MAKE_BELIEVE_MAC = '02:00:5e';

export function memberOf(device: Device, index: number): Member {
  const random = seededRandom(seedFor(device.spec.id, 0));
  const tail = hexDigits(random, 6);
  const mac = `${MAKE_BELIEVE_MAC}:${tail.slice(0, 2)}:${tail.slice(2, 4)}:${tail.slice(4)}`;
  const isSwitch = device.spec.kind === 'switch';
  return {
    device,
    site: device.spec.controller?.site ?? '',
    id: hexDigits(random, 24),
    mac,
    serial: mac.replaceAll(':', '').toUpperCase(),
    ip: `192.0.2.${10 + (index % 240)}`,
    installed: isSwitch ? '7.1.26.15869' : '6.7.31.15618',
    available: isSwitch ? '7.2.3.16254' : '6.8.2.15592',
  };
}

export type Link = 'connected' | 'disconnected' | 'heartbeat-missed';

/** A device behind a dead line is lost to its controller too. */
export function linkOf({ device }: Member, isDark: boolean): Link {
  if (device.has('disconnected') || isDark) return 'disconnected';
  return device.has('heartbeat-missed') ? 'heartbeat-missed' : 'connected';
}
