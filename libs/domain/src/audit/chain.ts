/** The chain of what concerns no customer. */
export const PROVIDER_CHAIN = '00000000-0000-0000-0000-000000000000';

/** One entry as it is stored: what was done, as canonical JSON, and the hash that binds it to all before it. */
export interface ChainLink {
  readonly seq: number;
  readonly body: string;
  /** SHA-256, hexadecimal. */
  readonly hash: string;
}

/** How far a chain had come at some moment, told outside while it was so. */
export interface ChainHead {
  readonly chain: string;
  readonly seq: number;
  readonly hash: string;
}

/** SHA-256, hexadecimal, over the hash before, a line feed and the body, in UTF-8. Before the first stands the chain. */
export type Digest = (previous: string, body: string) => string;

export type ChainFaultKind =
  /** The text does not give its hash: it, its hash or what stands before it was edited. */
  | 'edited'
  /** The number that should follow is not there. */
  | 'missing'
  /** Stands where it does not belong: an order changed, a copy, or an entry of another chain. */
  | 'out-of-order'
  /** A head that was told is further than the chain. */
  | 'cut'
  /** The chain fits together, and is another than the one whose head was told. */
  | 'rewritten';

/** `seq`: the first entry that is wrong, or that should be there and is not. */
export interface ChainFault {
  readonly kind: ChainFaultKind;
  readonly seq: number;
}

/** How far a chain was followed and found sound. */
export interface ChainState {
  readonly chain: string;
  readonly seq: number;
  readonly hash: string;
}

export type ChainVerdict =
  | { readonly sound: true; readonly state: ChainState }
  | { readonly sound: false; readonly state: ChainState; readonly fault: ChainFault };

/** Heads of one chain by number; two that contradict each other are both kept, so that one of them is found wrong. */
export type ToldHeads = ReadonlyMap<number, ReadonlySet<string>>;

export function startOfChain(chain: string): ChainState {
  return { chain, seq: 0, hash: chain };
}

export function headsOf(chain: string, heads: Iterable<ChainHead>): ToldHeads {
  const told = new Map<number, Set<string>>();
  for (const head of heads)
    if (head.chain === chain) told.set(head.seq, (told.get(head.seq) ?? new Set()).add(head.hash));
  return told;
}

/** Follows a chain over a part of its entries; `state` is where the part before ended. */
export function followChain(
  state: ChainState,
  links: Iterable<ChainLink>,
  told: ToldHeads,
  digest: Digest,
): ChainVerdict {
  let at = state;
  for (const link of links) {
    const kind = faultOf(at, link, told, digest);
    if (kind !== null)
      return { sound: false, state: at, fault: { kind, seq: kind === 'missing' ? at.seq + 1 : link.seq } };
    at = { chain: at.chain, seq: link.seq, hash: link.hash };
  }
  return { sound: true, state: at };
}

/** After the last entry: is there all that was told? */
export function endChain(state: ChainState, told: ToldHeads): ChainVerdict {
  const isFurther = [...told.keys()].some((seq) => seq > state.seq);
  return isFurther
    ? { sound: false, state, fault: { kind: 'cut', seq: state.seq + 1 } }
    : { sound: true, state };
}

/** The whole of a chain against the heads that were told of it. Gives the first fault. */
export function verifyChain(
  chain: string,
  links: Iterable<ChainLink>,
  heads: Iterable<ChainHead>,
  digest: Digest,
): ChainVerdict {
  const told = headsOf(chain, heads);
  const followed = followChain(startOfChain(chain), links, told, digest);
  return followed.sound ? endChain(followed.state, told) : followed;
}

function faultOf(at: ChainState, link: ChainLink, told: ToldHeads, digest: Digest): ChainFaultKind | null {
  if (link.seq > at.seq + 1) return 'missing';
  if (link.seq < at.seq + 1) return 'out-of-order';
  if (digest(at.hash, link.body) !== link.hash) return 'edited';
  if (!isOwnPlace(at.chain, link)) return 'out-of-order';
  for (const hash of told.get(link.seq) ?? []) if (hash !== link.hash) return 'rewritten';
  return null;
}

/** What an entry says of its own place is hashed with it. */
function isOwnPlace(chain: string, { body, seq }: ChainLink): boolean {
  try {
    const said = JSON.parse(body) as Readonly<Record<string, unknown>>;
    return said['chain'] === chain && said['seq'] === seq;
  } catch {
    return false;
  }
}
