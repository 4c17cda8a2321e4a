import type { Device } from '../../world/device';

/** How the parts of a make-believe Dell fare, in the words of Redfish. */
export interface PartHealth {
  readonly isOn: boolean;
  readonly drives: readonly DriveHealth[];
  readonly volume: { readonly health: Health; readonly rebuildPercent: number | null };
  readonly supplies: readonly Health[];
  readonly fans: readonly Health[];
  readonly inletCelsius: number;
  readonly battery: Health;
  readonly memory: Health;
  readonly whole: Health;
}
export type Health = 'OK' | 'Warning' | 'Critical' | null;

export interface DriveHealth {
  readonly health: Health;
  readonly isPredicted: boolean;
  readonly raidStatus: string;
  readonly lifeLeft: number;
}

export function partHealth(device: Device): PartHealth {
  const has = (fault: string) => device.has(fault);
  const isOn = !has('host-off');
  const failed: DriveHealth = { health: 'Critical', isPredicted: false, raidStatus: 'Failed', lifeLeft: 91 };
  const good: DriveHealth = { health: 'OK', isPredicted: false, raidStatus: 'Online', lifeLeft: 93 };
  const drives = [
    has('drive-fails') ? failed : has('raid-rebuilds') ? { ...good, raidStatus: 'Rebuilding' } : good,
    has('drive-predicts-failure') ? { ...good, health: 'Warning' as const, isPredicted: true } : good,
  ];
  const volume = {
    health: has('drive-fails') || has('raid-rebuilds') ? ('Warning' as const) : ('OK' as const),
    rebuildPercent: has('raid-rebuilds') ? 37 : null,
  };
  const parts = {
    isOn,
    drives,
    volume,
    supplies: ['OK', has('power-supply-gone') ? 'Critical' : 'OK'],
    fans: ['OK', has('fan-fails') ? 'Critical' : 'OK'],
    inletCelsius: device.value('inletCelsius'),
    battery: has('battery-fails') ? 'Critical' : 'OK',
    memory: has('memory-degrades') ? 'Warning' : 'OK',
  } as const;
  return { ...parts, whole: has('null-health') ? null : wholeOf(parts) };
}

function wholeOf(parts: Omit<PartHealth, 'whole'>): Health {
  const all = [
    ...parts.drives.map(({ health }) => health),
    parts.volume.health,
    ...parts.supplies,
    ...parts.fans,
    parts.battery,
    parts.memory,
    parts.inletCelsius > HOT ? ('Critical' as const) : ('OK' as const),
  ];
  if (all.includes('Critical')) return 'Critical';
  return all.includes('Warning') ? 'Warning' : 'OK';
}

/** From here on the inlet is too hot, degrees Celsius. */
export const HOT = 42;
export const WARM = 38;

export const SERVICE_TAG = 'LAB0001';
export const MODEL = 'PowerEdge T350';
export const BIOS = '1.9.2';
export const IDRAC = '7.10.30.00';
