import { isVarbindError, type Varbind } from 'net-snmp';
import type { SnmpValue } from '../../poll-context';
import { follows, isWithin } from './oids';
import { valueOf } from './varbind-value';

/** One subtree on its way from its first value to its last. */
export class Walk {
  /** Where it stands: the OID that was read last. */
  at: string;
  /** `cut`: it was ended before its end. */
  state: 'under-way' | 'done' | 'cut' = 'under-way';
  private count = 0;

  constructor(
    readonly root: string,
    private readonly maxValues: number,
  ) {
    this.at = root;
  }

  /** Takes what the agent says follows. Nothing at all is an end too: it would be asked for ever. */
  take(column: readonly Varbind[], into: Map<string, SnmpValue>): void {
    if (column.length === 0) this.state = 'done';
    for (const varbind of column) {
      if (this.state !== 'under-way') return;
      this.takeOne(varbind, into);
    }
  }

  cut(): void {
    if (this.state === 'under-way') this.state = 'cut';
  }

  private takeOne(varbind: Varbind, into: Map<string, SnmpValue>): void {
    const { oid } = varbind;
    if (isVarbindError(varbind) || !isWithin(this.root, oid)) {
      // An agent that goes back from within its table would be walked round and round.
      const wentBack = !isVarbindError(varbind) && !follows(this.at, oid);
      this.state = wentBack ? 'cut' : 'done';
      return;
    }
    if (!follows(this.at, oid) || this.count >= this.maxValues) {
      this.state = 'cut';
      return;
    }
    this.at = oid;
    this.count++;
    const value = valueOf(varbind);
    if (value !== null) into.set(oid, value);
  }
}
