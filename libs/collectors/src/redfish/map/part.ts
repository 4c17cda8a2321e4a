import type { Observation } from '@nachtwacht/domain';
import type { RedfishAspect } from '../aspects';

export const HOST = 'host';

/** A part as it is reported: which, how it is in the words of the aspects, and what a person wants beside it. */
export interface Part {
  readonly aspect: RedfishAspect;
  /** The device's own stable name of it. */
  readonly instance: string;
  readonly word: string;
  readonly detail?: string;
  readonly metrics?: Readonly<Record<string, number | null>>;
}

export function partObservation({ aspect, instance, word, detail = '', metrics = {} }: Part): Observation {
  return {
    asset: HOST,
    aspect,
    instance,
    reading: { kind: 'state', value: word },
    ...known(metrics),
    ...(detail === '' ? {} : { detail }),
  };
}

export function known(metrics: Readonly<Record<string, number | null>>): {
  metrics?: Readonly<Record<string, number>>;
} {
  const numbers = Object.entries(metrics).filter((entry): entry is [string, number] => entry[1] !== null);
  return numbers.length === 0 ? {} : { metrics: Object.fromEntries(numbers) };
}

/** "ATA ST4000, serial 123": what is known of it, in that order. */
export function detailOf(...words: readonly string[]): string {
  return words.filter((word) => word !== '').join(', ');
}
