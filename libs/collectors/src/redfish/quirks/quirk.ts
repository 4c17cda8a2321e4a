import type { Kind } from '../answers';
import type { Want } from '../follow';
import type { Part } from '../map/part';

/** Which release of what a firmware is, by a name that stays the same when the version changes. */
export interface FirmwareName {
  readonly instance: string;
  readonly component: string;
}

/** What one maker does besides the standard. Everything is left out where the standard says it. */
export interface Quirk {
  /** As the release catalogue knows the maker. */
  readonly vendor: string;
  /** Judged by everything that names a maker in the root and the system. */
  readonly names: RegExp;
  /** Resources of the maker's own that a resource leads to. */
  links?(kind: Kind, body: unknown): readonly Want[];
  /** What it says of a part in words of its own, where that is worse than its health: '' where it says nothing. */
  word?(kind: Kind, body: unknown): string;
  /** Parts that only this maker names. */
  parts?(kind: Kind, body: unknown): readonly Part[];
  /** Percent of life left of a drive: undefined where the standard's own field counts, null where nothing is known. */
  lifeLeft?(drive: unknown): number | null | undefined;
  /** null: not installed, or nobody's firmware. */
  firmware?(body: unknown): FirmwareName | null;
  /** The bay of a power supply whose name is the same for all. */
  bayOf?(body: unknown): string;
  /** What of the whole is not well, for the line beside the health. */
  rollup?(system: unknown): string;
}
