import { Device, type DeviceSpec, type Origin } from './device';

export interface FaultChange {
  readonly device: Device;
  readonly fault: string;
  readonly kind: 'caused' | 'cured';
}
export type Refusal = 'unknown-device' | 'unknown-fault';

/** All devices and what happens to them. Knows nothing of sockets, clocks or the product. */
export class World {
  readonly devices: ReadonlyMap<string, Device>;
  private readonly listeners: ((change: FaultChange) => void)[] = [];

  constructor(specs: readonly DeviceSpec[], seed: number) {
    this.devices = new Map(specs.map((spec) => [spec.id, new Device(spec, seed)]));
  }

  device(id: string): Device {
    const device = this.devices.get(id);
    if (device === undefined) throw new Error(`The lab has no device "${id}"`);
    return device;
  }

  onChange(listener: (change: FaultChange) => void): void {
    this.listeners.push(listener);
  }

  /** Causing a fault that is there already changes nothing. */
  cause(id: string, fault: string, origin: Origin = 'hand'): Refusal | null {
    return this.change(id, fault, 'caused', (device) => {
      const wasThere = device.has(fault);
      device.cause(fault, origin);
      return !wasThere;
    });
  }

  /** The scripted day cures only what it caused. */
  cure(id: string, fault: string, by: Origin = 'hand'): Refusal | null {
    return this.change(id, fault, 'cured', (device) => {
      const origin = device.active.get(fault);
      if (origin === undefined || (by === 'script' && origin === 'hand')) return false;
      device.cure(fault);
      return true;
    });
  }

  cureAll(by: Origin = 'hand'): void {
    for (const device of this.devices.values())
      for (const fault of [...device.active.keys()]) this.cure(device.spec.id, fault, by);
  }

  tick(seconds: number, busyness: number): void {
    for (const device of this.devices.values()) device.tick(seconds, busyness);
  }

  /** True while the line of its site lets nothing through: the device itself may be in the best of health. */
  isDark(device: Device): boolean {
    const { practice, site } = device.spec;
    if (site === null) return false;
    return [...this.devices.values()].some(
      ({ spec, active }) =>
        spec.kind === 'line' && spec.practice === practice && spec.site === site && active.has('site-dark'),
    );
  }

  private change(
    id: string,
    fault: string,
    kind: FaultChange['kind'],
    apply: (device: Device) => boolean,
  ): Refusal | null {
    const device = this.devices.get(id);
    if (device === undefined) return 'unknown-device';
    if (!device.canHave(fault)) return 'unknown-fault';
    if (apply(device)) for (const listener of this.listeners) listener({ device, fault, kind });
    return null;
  }
}
