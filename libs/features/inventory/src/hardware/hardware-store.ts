import type { HardwareFault } from '@nachtwacht/contracts';
import type { Policy, Scope } from '@nachtwacht/domain';

/** A check of a part as it was stored; what its collector calls it and how it is judged is added by `AspectCatalogue`. */
export interface PartRecord extends Omit<HardwareFault, 'aspectLabel' | 'predicted'> {
  readonly collector: string;
  /** Of its connection. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** A person's own policy, null for the collector's. */
  readonly ownPolicy: Policy | null;
}

export interface PartCount {
  readonly collector: string;
  readonly aspect: string;
  /** Of the latest reading; null before the first. */
  readonly kind: string | null;
  readonly count: number;
}

/** Port: parts of the devices that are looked after. */
export abstract class HardwareStore {
  /** Those that ask for a person, worst first, then the longest. */
  abstract faults(scope: Scope): Promise<PartRecord[]>;
  abstract counts(scope: Scope): Promise<PartCount[]>;
}
