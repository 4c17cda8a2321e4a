import type { Device } from '../world/device';
import type { World } from '../world/world';
import type { Endpoint } from './endpoint';

/** Lets endpoints take up every change of their device, and of the line they stand behind. */
export function keepSettled(world: World, endpoints: readonly Endpoint[], log: (line: string) => void): void {
  world.onChange(({ device }) => {
    for (const endpoint of endpoints)
      if (endpoint.id === device.spec.id || isBehind(world.device(endpoint.id), device))
        endpoint.settle().catch((error: unknown) => log(`${endpoint.id}: ${String(error)}`));
  });
}

function isBehind(device: Device, line: Device): boolean {
  return (
    line.spec.kind === 'line' &&
    device.spec.practice === line.spec.practice &&
    device.spec.site === line.spec.site
  );
}
