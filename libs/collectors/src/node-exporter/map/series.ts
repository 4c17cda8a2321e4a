import type { Sample } from '../exposition';
import type { MetricName } from './metric-names';

/** The samples of one poll by name. Asking for a name that is not kept does not compile. */
export class Series {
  private readonly byName = new Map<string, Sample[]>();

  constructor(samples: readonly Sample[]) {
    for (const sample of samples) {
      const known = this.byName.get(sample.name);
      if (known === undefined) this.byName.set(sample.name, [sample]);
      else known.push(sample);
    }
  }

  get isEmpty(): boolean {
    return this.byName.size === 0;
  }

  get isWindows(): boolean {
    return [...this.byName.keys()].some((name) => name.startsWith('windows_'));
  }

  has(name: MetricName): boolean {
    return this.byName.has(name);
  }

  all(name: MetricName): readonly Sample[] {
    return this.byName.get(name) ?? [];
  }

  /** The first of several names that has a finite value; null is not zero. */
  value(...names: readonly MetricName[]): number | null {
    for (const name of names) {
      const sample = this.all(name).find(({ value }) => Number.isFinite(value));
      if (sample !== undefined) return sample.value;
    }
    return null;
  }

  /** Finite values by the value of one label; of a repeated label value the first counts. */
  by(name: MetricName, label: string): ReadonlyMap<string, number> {
    const values = new Map<string, number>();
    for (const sample of this.all(name)) {
      const key = labelOf(sample, label);
      if (Number.isFinite(sample.value) && !values.has(key)) values.set(key, sample.value);
    }
    return values;
  }

  /** The samples that are 1: how a state or a fact is written. */
  marked(name: MetricName): readonly Sample[] {
    return this.all(name).filter(({ value }) => value === 1);
  }
}

/** A label that is not there is the same as an empty one: so says the format. */
export function labelOf(sample: Sample, label: string): string {
  return sample.labels.get(label) ?? '';
}
