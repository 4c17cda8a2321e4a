import { cleanText } from '@nachtwacht/collector-kit';
import { remark, type Observation, type Reading } from '@nachtwacht/domain';

export const HOST = 'host';
const INSTANCE_LENGTH = 200;

/** What one part of `map` reports. Names come from the host and are cut here, as what was seen before is found by them. */
export interface Seen {
  readonly aspect: string;
  readonly instance?: string;
  readonly reading: Reading;
  readonly metrics?: Readonly<Record<string, number | null>>;
  readonly detail?: string;
}

export function observe({ aspect, instance = '', reading, metrics = {}, detail = '' }: Seen): Observation {
  const finite = Object.entries(metrics).filter(
    (entry): entry is [string, number] => entry[1] !== null && Number.isFinite(entry[1]),
  );
  return {
    asset: HOST,
    aspect,
    instance: cleanText(instance, INSTANCE_LENGTH),
    reading,
    ...(finite.length === 0 ? {} : { metrics: Object.fromEntries(finite) }),
    ...(detail === '' ? {} : { detail }),
  };
}

/** A share of a whole in percent with one decimal, from 0 to 100; null when the whole is nothing. */
export function percentOf(part: number | null, whole: number | null): number | null {
  if (part === null || whole === null || !(whole > 0)) return null;
  const percent = Math.min(100, Math.max(0, (part / whole) * 100));
  return Number.isFinite(percent) ? Math.round(percent * 10) / 10 : null;
}

const UNITS = ['kB', 'MB', 'GB', 'TB', 'PB'] as const;

/** "7.2 of 100 GB": decimal units (1 GB is 1,000,000,000 bytes), both numbers in the unit of the whole. */
export function amountOf(part: number, whole: number): string {
  const step = Math.min(UNITS.length, Math.max(1, Math.floor(Math.log10(Math.max(whole, 1)) / 3)));
  const short = (bytes: number) => {
    const value = bytes / 1000 ** step;
    return value < 10 ? String(Math.round(value * 10) / 10) : String(Math.round(value));
  };
  return remark('amount-of', { used: short(part), whole: `${short(whole)} ${UNITS[step - 1]}` });
}
