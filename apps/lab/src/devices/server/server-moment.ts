import type { Device } from '../../world/device';
import type { CpuTime } from './cpu-time';
import type { PortTraffic } from './port-traffic';

/** A server as it is asked. */
export interface ServerMoment {
  readonly device: Device;
  readonly cpu: CpuTime;
  readonly port: PortTraffic;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly bornAt: number;
}
