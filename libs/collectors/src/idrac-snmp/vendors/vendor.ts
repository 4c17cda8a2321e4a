import {
  cellNumber,
  cellText,
  PART_POLICY,
  type SnmpValue,
  type SnmpValues,
} from '@nachtwacht/collector-kit';
import type { IdracSnmpAspect } from '../aspects';

/** A part in the words of the aspects; `level` instead of a word where it is measured. */
export interface Part {
  readonly aspect: IdracSnmpAspect;
  readonly instance: string;
  readonly word: string;
  readonly detail?: readonly (string | null)[];
  readonly metrics?: Readonly<Record<string, number | null>>;
}

export interface Told {
  /** As people and the release catalogue know the maker. */
  readonly vendor: { readonly name: string; readonly id: string };
  readonly model: string | null;
  readonly serial: string | null;
  /** The computer's own name, where the controller knows it. */
  readonly name: string | null;
  /** Of the management controller. */
  readonly version: string | null;
  readonly health: { readonly word: string; readonly detail: string | null } | null;
  /** `on`, `off`; null where it is not told. */
  readonly power: string | null;
  readonly uptimeSeconds: number | null;
  readonly parts: readonly Part[];
  /** Percent of life left by drive. */
  readonly drivesLeft: readonly { readonly instance: string; readonly percent: number }[];
  readonly firmware: readonly { readonly component: string; readonly version: string }[];
}

/** One maker's MIB: what tells that it is spoken here, what to read then, and what it means. */
export interface VendorMib {
  readonly probe: readonly string[];
  readonly walk: readonly string[];
  isSpoken(values: SnmpValues, objectId: string): boolean;
  read(values: SnmpValues): Told;
}

export type Words = Readonly<Record<number, string>>;

/** The word of a number, the number itself where no word is known for it, `unknown` where nothing was told. */
export function wordOf(value: SnmpValue | undefined, words: Words): string {
  const number = cellNumber(value);
  return number === null ? (cellText(value) ?? 'unknown') : (words[number] ?? String(number));
}

/** 0 good, 1 unknown, 2 worth a look, 3 bad. */
export function severity(word: string): number {
  if (PART_POLICY.critical.some((known) => known === word)) return 3;
  if (PART_POLICY.warning.some((known) => known === word)) return 2;
  return PART_POLICY.ok.some((known) => known === word) ? 0 : 1;
}

/** What is told besides, where it is as bad as the status or worse: it tells more. */
export function telling(status: string, own: string): string {
  return own !== '' && severity(own) >= severity(status) ? own : status;
}

/** Columns of a table as subtrees to walk. */
export function columns(entry: string, numbers: Readonly<Record<string, number>>): readonly string[] {
  return Object.values(numbers).map((number) => `${entry}.${String(number)}`);
}
