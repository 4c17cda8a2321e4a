import type { AuditRecord } from '../audit-store';

/** How systems are reached is the provider's; that it changed is told. */
const WITHHELD_OF = new Set(['connection', 'credential', 'push-address', 'found', 'mail', 'check', 'access']);
/** Columns of other things that tell the same. */
const WITHHELD_COLUMNS = new Set(['approved_networks', 'approved_ports', 'facts']);
/** What was noted here is between colleagues. */
const NOTED_IN = new Set(['incident']);
const NOTES = new Set(['note']);

/** What of an entry is shown to somebody of the customer. */
export function customerShare(entry: AuditRecord): AuditRecord {
  const isWithheld = WITHHELD_OF.has(entry.thing);
  const isNoted = NOTED_IN.has(entry.thing);
  const left = (fields: AuditRecord['before']) =>
    Object.fromEntries(
      Object.entries(fields).filter(
        ([column]) => !isWithheld && !WITHHELD_COLUMNS.has(column) && !(isNoted && NOTES.has(column)),
      ),
    );
  return {
    ...entry,
    before: left(entry.before),
    after: left(entry.after),
    reason: isNoted ? null : entry.reason,
  };
}
