import {
  verifyChain,
  type ChainFaultKind,
  type ChainHead,
  type ChainLink,
  type Digest,
} from '../audit/chain';

/** An entry of a register as it is stored or exported. */
export interface RegisterLink extends ChainLink {
  /** YYYY-MM-DD */
  readonly date: string;
  readonly kind: string;
}

export interface RegisterCheck {
  /** How many were given. */
  readonly entries: number;
  readonly whole: boolean;
  /** The first entry that is wrong, or that should be there and is not. */
  readonly brokenAt: number | null;
  /** `misfiled`: stands under another day or kind than it says; `twice`: its day was registered before. */
  readonly why: ChainFaultKind | 'misfiled' | 'twice' | null;
  /** The hash of the last entry, null while there is none: with it anybody can hold a later export against this one. */
  readonly head: string | null;
}

/**
 * Whether the register of a customer is whole, from its first entry on and in order.
 * @param told heads of this chain that were told outside: an export, a mail, a report
 */
export function verifyRegister(
  chain: string,
  entries: readonly RegisterLink[],
  digest: Digest,
  told: Iterable<ChainHead> = [],
): RegisterCheck {
  const head = entries.at(-1)?.hash ?? null;
  const verdict = verifyChain(chain, entries, told, digest);
  const chainFault = verdict.sound ? null : verdict.fault;
  const filed = filingFault(entries);
  // Whichever is found first in the chain: what comes behind it proves nothing.
  const fault = chainFault && filed && filed.seq < chainFault.seq ? filed : (chainFault ?? filed);
  return {
    entries: entries.length,
    whole: fault === null,
    brokenAt: fault?.seq ?? null,
    why: fault?.kind ?? null,
    head,
  };
}

function filingFault(
  entries: readonly RegisterLink[],
): { readonly kind: 'misfiled' | 'twice'; readonly seq: number } | null {
  const days = new Set<string>();
  for (const { body, date, kind, seq } of entries) {
    const said = saidIn(body);
    if (said['date'] !== date || said['kind'] !== kind) return { kind: 'misfiled', seq };
    if (kind === 'day' && days.has(date)) return { kind: 'twice', seq };
    if (kind === 'day') days.add(date);
  }
  return null;
}

function saidIn(body: string): Readonly<Record<string, unknown>> {
  try {
    const said: unknown = JSON.parse(body);
    return typeof said === 'object' && said !== null ? { ...said } : {};
  } catch {
    return {};
  }
}
