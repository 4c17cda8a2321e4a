import type { Fault } from '../status/fault';

/**
 * What a connection tells of one aspect that its collector can report.
 * `told`: all of it is known. `partly`: of some things it is, of others not. `no-right`: it is not known, and the account
 * lacks a right. `refused`: the source lets nobody in. `source-fault`: the source can't be read. `silent`: it was known
 * and is not any more. `never-seen`: nothing of it ever came, which may be as it should. `not-polled`: nobody asked yet.
 */
export const COVERAGE_STATES = [
  'refused',
  'source-fault',
  'no-right',
  'silent',
  'partly',
  'not-polled',
  'never-seen',
  'told',
] as const;
export type CoverageState = (typeof COVERAGE_STATES)[number];

/** The living checks of one aspect of a connection. */
export interface AspectSeen {
  readonly checks: number;
  /** Those of them that are not unknown. */
  readonly known: number;
}

/** What is known of the connection itself. */
export interface ConnectionSeen {
  readonly fault: Fault | null;
  readonly wasPolled: boolean;
  /** What its account may; null where the collector does not tell. */
  readonly rights: 'complete' | 'incomplete' | null;
}

/** Unknown is never well: only what is known of every thing counts as told. */
export function coverageOf(
  { checks, known }: AspectSeen,
  { fault, wasPolled, rights }: ConnectionSeen,
): CoverageState {
  if (checks > 0 && known === checks) return 'told';
  if (fault !== null) return fault.class === 'auth' ? 'refused' : 'source-fault';
  if (!wasPolled) return 'not-polled';
  if (rights === 'incomplete') return 'no-right';
  if (checks === 0) return 'never-seen';
  return known === 0 ? 'silent' : 'partly';
}

/** Is something missing? What never came may not be there: a server without a RAID card has no battery on it. */
export function isGap(state: CoverageState): boolean {
  return state !== 'told' && state !== 'never-seen';
}
