import type { World } from '../world/world';
import type { DataFile } from './data-file';

/** Brings back the faults of the last run and keeps every change from now on. */
export function keepFaults(world: World, file: DataFile): void {
  for (const [device, faults] of Object.entries(file.data.faults))
    for (const [fault, origin] of Object.entries(faults)) world.cause(device, fault, origin);
  world.onChange(({ device }) => {
    file.change((data) => {
      data.faults[device.spec.id] = Object.fromEntries(device.active);
    });
  });
}
