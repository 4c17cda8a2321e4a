import type { Device } from '../../world/device';
import type { Answer } from '../http-endpoint';
import { CpuTime } from './cpu-time';
import { PortTraffic } from './port-traffic';
import { linuxMetrics } from './linux-metrics';
import { windowsMetrics } from './windows-metrics';

const PROCESSORS = 4;

/** A server with its exporter at /metrics. */
export function serverAnswer(device: Device, bornAt: number, clock: () => number): Answer {
  const cpu = new CpuTime(PROCESSORS, clock());
  const port = new PortTraffic(clock());
  const metricsOf = device.spec.kind === 'windows-server' ? windowsMetrics : linuxMetrics;
  return ({ path }) =>
    path === '/metrics'
      ? {
          status: 200,
          type: 'text/plain; version=0.0.4; charset=utf-8',
          body: metricsOf({ device, cpu, port, now: clock(), bornAt }),
        }
      : { status: 404, type: 'text/plain', body: 'see /metrics\n' };
}
