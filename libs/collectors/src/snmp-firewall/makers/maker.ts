import type { SnmpSystem, SnmpValues } from '@nachtwacht/collector-kit';
import type { Observation } from '@nachtwacht/domain';

/** What one maker's own MIB says. What is left out or null was not told; then the standard MIBs are asked. */
export interface Told {
  readonly version?: string | null;
  readonly model?: string | null;
  readonly serial?: string | null;
  /** Releases that follow each other. */
  readonly train?: string;
  readonly cpuPercent?: number | null;
  readonly memoryPercent?: number | null;
  readonly diskPercent?: number | null;
  readonly sessions?: number | null;
  /** Lines, parts, licences and pairs: aspects of `aspects.ts`. */
  readonly more?: readonly Observation[];
}

/** One maker: how its devices are recognised, what is asked of them beside the standard MIBs, and how it is read. */
export interface Maker {
  /** As the release catalogue knows it, lower case. */
  readonly vendor: string;
  /** As a person writes it. */
  readonly label: string;
  recognises(system: SnmpSystem, values: SnmpValues): boolean;
  readonly get: readonly string[];
  readonly walk?: readonly string[];
  /** What stands before everything in the maker's MIB; without a single value of it the account may not read it. */
  readonly mib?: string;
  /** Values of one answer that small devices stand. */
  readonly repetitions?: number;
  /** Ports to the internet that are not used are switched off in its settings, and so in IF-MIB. */
  readonly unusedPortsAreOff?: true;
  read(values: SnmpValues, system: SnmpSystem): Told;
}

/** Whether an OID is the other or stands below it. */
export function isUnder(oid: string | null, root: string): boolean {
  return oid === root || (oid?.startsWith(`${root}.`) ?? false);
}

/** A share as the device says it; null for what can be none. */
export function percentIn(value: number | null): number | null {
  return value !== null && value >= 0 && value <= 100 ? value : null;
}

/** The first group of a pattern in a text of at most 300 characters; null where it is not there. */
export function found(pattern: RegExp, text: string | null): string | null {
  return pattern.exec((text ?? '').slice(0, 300))?.[1]?.trim() || null;
}
