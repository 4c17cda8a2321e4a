import { SYSTEM } from '@nachtwacht/domain';
import type { ChainHead, ChainLink } from '@nachtwacht/domain';
import { AuditRepository, type Database } from '@nachtwacht/persistence';
import { readLinks, type ExportedLink } from './read-lines';

/** A link, and whether the columns beside its body in the database say the same. */
export interface FoundLink extends ChainLink {
  readonly isIndexedWrongly?: boolean;
}

export interface FoundChain {
  readonly chain: string;
  /** For people; null where only the id is known. */
  readonly name: string | null;
  /** The head that stands beside the entries: it is no proof, and must fit all the same. */
  readonly head: ChainHead | null;
  readonly links: AsyncIterable<FoundLink>;
}

const PART = 2_000;

export async function chainsInDatabase(database: Database): Promise<FoundChain[]> {
  const log = new AuditRepository(database);
  const heads = await log.heads(SYSTEM);
  return heads.map((head) => ({
    chain: head.chain,
    name: head.customerName,
    head,
    links: linksOf(log, head.chain),
  }));
}

async function* linksOf(log: AuditRepository, chain: string): AsyncGenerator<FoundLink> {
  for (let after = 0; ;) {
    const part = await log.links(SYSTEM, chain, after, PART);
    yield* part;
    after = part.at(-1)?.seq ?? after;
    if (part.length < PART) return;
  }
}

/** A file holds one chain, which its first line names. */
export async function chainInFile(file: string): Promise<FoundChain> {
  const lines = readLinks(file);
  const first = await lines.next();
  if (first.done) throw new Error(`${file} holds no entry. A chain that is empty is not exported.`);
  return { chain: first.value.chain, name: file, head: null, links: all(first.value, lines, file) };
}

async function* all(
  first: ExportedLink,
  others: AsyncIterable<ExportedLink>,
  file: string,
): AsyncGenerator<FoundLink> {
  yield first;
  for await (const link of others) {
    if (link.chain !== first.chain) throw new Error(`${file} holds more than one chain.`);
    yield link;
  }
}
