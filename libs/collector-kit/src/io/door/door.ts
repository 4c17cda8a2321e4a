import { lookup, type LookupAddress, type LookupAllOptions } from 'node:dns';
import type { AddressGuard } from '../address-guard';

/** Asks once what a name stands for. */
export type Resolve = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
) => void;

/** As every other program of this machine resolves names. */
export const systemResolve: Resolve = lookup;

/**
 * What everything that goes out passes: a name is resolved here, once; each address is judged; and what is then dialled
 * is an address that was judged. Nothing outside this folder opens a connection: see `.dependency-cruiser.mjs`.
 */
export interface Door {
  readonly guard: AddressGuard;
  readonly resolve: Resolve;
}

export interface Target {
  /** A name in ASCII, or an IP address without brackets. */
  readonly host: string;
  readonly port: number;
}
