import type { AgreementTerms, AgreementVersion, ChargedEntry } from '@nachtwacht/domain';
import { chargeEntries } from '@nachtwacht/domain/time';
import type { EntryRow } from './entry-row';

interface Rules {
  readonly versions: readonly AgreementVersion[];
  readonly otherwise: AgreementTerms;
}
interface Remembered {
  readonly asked: string;
  readonly charged: readonly ChargedEntry[];
}

const MOST = 2_000;

/**
 * What entries cost is the same as long as they and the agreement are, and reckoning calendars is most of the work of a
 * list of customers. What was asked is compared whole: a change that was undone leaves nothing behind.
 */
export class RememberedCharges {
  private readonly known = new Map<string, Remembered>();

  /** @param of whose entries, and which of them */
  charge(of: string, entries: readonly EntryRow[], rules: Rules): readonly ChargedEntry[] {
    const asked = JSON.stringify([rules.versions, entries.map(chargedBy)]);
    const before = this.known.get(of);
    if (before?.asked === asked) return before.charged;
    const charged = chargeEntries(entries, rules);
    this.known.delete(of);
    this.known.set(of, { asked, charged });
    const [oldest] = this.known.keys();
    if (this.known.size > MOST && oldest !== undefined) this.known.delete(oldest);
    return charged;
  }
}

/** All of an entry that its charge follows from. */
function chargedBy({ id, item, personId, from, to, place, travelMinutes, billable }: EntryRow): unknown[] {
  return [id, item, personId, from, to, place, travelMinutes, billable];
}
