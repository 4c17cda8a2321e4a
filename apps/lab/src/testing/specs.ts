import type { DeviceSpec } from '../world/device';
import type { DeviceKind } from '../world/device-kind';

/** A device that is like any other of its kind. */
export function spec(kind: DeviceKind, more: Partial<DeviceSpec> = {}): DeviceSpec {
  return { id: `a-${kind}`, kind, practice: 'LAB-HERE', site: 'here', name: `A ${kind}`, ...more };
}
