import { metric } from './exposition';
import type { ServerMoment } from './server-moment';

const HOUR = 3600;
const DAY = 24 * HOUR;

/** When the scripts of a server wrote last, in seconds: every hour, until they die. */
export function writtenAt({ device, now }: ServerMoment): number {
  const hour = Math.floor(now / 1000 / HOUR) * HOUR;
  return device.has('scripts-die') ? hour - 3 * DAY : hour;
}

/** What the script for virus scanners writes. */
export function antivirus(moment: ServerMoment, product: string): string {
  const { device, now } = moment;
  const isOn = device.has('antivirus-off') ? 0 : 1;
  const age = device.has('signatures-old') ? 9 * DAY : 8 * HOUR;
  return [
    metric('antivirus_enabled', 'gauge', [[{ product }, isOn]]),
    metric('antivirus_real_time_protection_enabled', 'gauge', [[{ product }, isOn]]),
    metric('antivirus_signature_timestamp_seconds', 'gauge', [[{ product }, Math.floor(now / 1000) - age]]),
  ].join('');
}
