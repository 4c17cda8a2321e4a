import type { Observation, Reading } from '@nachtwacht/domain';

export interface Seen {
  readonly aspect: string;
  readonly instance?: string;
  readonly reading: Reading;
  readonly metrics?: Readonly<Record<string, number | null>>;
  readonly detail?: string;
}

export function observe(
  asset: string,
  { aspect, instance = '', reading, metrics = {}, detail = '' }: Seen,
): Observation {
  const known = Object.entries(metrics).filter((entry): entry is [string, number] => entry[1] !== null);
  return {
    asset,
    aspect,
    instance,
    reading,
    ...(known.length === 0 ? {} : { metrics: Object.fromEntries(known) }),
    ...(detail === '' ? {} : { detail }),
  };
}
