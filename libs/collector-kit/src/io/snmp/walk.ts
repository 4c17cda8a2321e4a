import { isVarbindError, type Varbind } from 'net-snmp';
import type { SnmpValue } from '../../poll-context';
import { follows, isWithin } from './oids';
import { valueOf } from './varbind-value';

/**
 * Subtrees of which each follows at once upon the one before (columns 5, 6 and 7 of a table), on the way from their
 * first value to their last: what comes after the last of one is the first of the next. Mostly it is one subtree.
 */
export class Walk {
  /** Where it stands: the OID that was read last. */
  at: string;
  isUnderWay = true;
  /** Subtrees that were ended before their end. */
  readonly cuts: string[] = [];
  private index = 0;
  private readonly counts: number[];

  constructor(
    readonly roots: readonly [string, ...string[]],
    private readonly maxValues: number,
    /** How many values there probably are; null where nobody knows. */
    private expected: number | null = null,
  ) {
    this.at = roots[0];
    this.counts = roots.map(() => 0);
  }

  /** How many values are probably still to come; null where nobody knows. */
  get ahead(): number | null {
    if (this.expected === null) return null;
    const rest = this.expected - this.counts.reduce((sum, count) => sum + count, 0);
    return rest > 0 || this.at === this.roots[0] ? rest : null;
  }

  /** Values of each subtree. */
  get read(): readonly (readonly [root: string, count: number])[] {
    return this.roots.map((root, i) => [root, this.counts[i] ?? 0]);
  }

  /** Subtrees behind the last value of others: an agent that ends a column and not a table would hide them. */
  get unsure(): readonly string[] {
    const last = this.counts.findLastIndex((count) => count > 0);
    return last === -1 ? [] : this.roots.slice(last + 1).filter((root) => !this.cuts.includes(root));
  }

  forgetExpected(): void {
    this.expected = null;
  }

  /** Takes what the agent says follows. Nothing at all is an end too: it would be asked for ever. */
  take(column: readonly Varbind[], into: Map<string, SnmpValue>): void {
    if (column.length === 0) this.isUnderWay = false;
    for (const varbind of column) if (!this.isUnderWay || !this.takeOne(varbind, into)) return;
  }

  /** Leaves this subtree before its end, and goes on with the next. */
  cutOne(): void {
    const root = this.roots[this.index];
    if (root !== undefined) this.cuts.push(root);
    const next = this.roots[++this.index];
    if (next === undefined) this.isUnderWay = false;
    else this.at = next;
  }

  /** Leaves what is not read yet. */
  cutAll(): void {
    while (this.isUnderWay) this.cutOne();
  }

  /** @returns whether what stands behind it in the answer is still of use */
  private takeOne(varbind: Varbind, into: Map<string, SnmpValue>): boolean {
    const { oid } = varbind;
    const isError = isVarbindError(varbind);
    // An agent that goes back from within its table would be walked round and round.
    if (!isError && !follows(this.at, oid)) {
      this.cutOne();
      return false;
    }
    const found = isError ? -1 : this.indexOf(oid);
    if (found === -1) {
      this.isUnderWay = false;
      return false;
    }
    this.index = found;
    const count = this.counts[found] ?? 0;
    if (count >= this.maxValues) {
      this.cutOne();
      return false;
    }
    this.at = oid;
    this.counts[found] = count + 1;
    const value = valueOf(varbind);
    if (value !== null) into.set(oid, value);
    return true;
  }

  private indexOf(oid: string): number {
    for (let i = this.index; i < this.roots.length; i++) if (isWithin(this.roots[i] ?? '', oid)) return i;
    return -1;
  }
}
