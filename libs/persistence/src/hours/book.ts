import type { TimeEntryInput, TimeEntryView } from '@nachtwacht/contracts';
import { conflicting, noSuch, remark, thresholdsReached, wrongFields, type Lot } from '@nachtwacht/domain';
import { randomUUID } from 'node:crypto';
import { recordChange } from '../changes/record-change';
import type { Sql } from '../database/database';
import { findEntry } from './entry-row';
import { grantDue, reckon, type Reckoned } from './reckon';
import { toBalance, toEntryView } from './to-views';

export interface Person {
  readonly id: string;
  readonly name: string;
}
export interface LockedCustomer {
  readonly id: string;
  readonly name: string;
  /** Epoch milliseconds by the database. */
  readonly now: number;
}
const MINUTE = 60_000;
const EVER = Number.MAX_SAFE_INTEGER;

export function isUnreleased({
  releasedAt,
  reversedAt,
}: {
  readonly releasedAt: number | null;
  readonly reversedAt: number | null;
}): boolean {
  return releasedAt === null && reversedAt === null;
}

export async function bookIn(sql: Sql, input: TimeEntryInput, person: Person): Promise<TimeEntryView> {
  const customer = await lock(sql, input.customerId);
  const times = timesOf(input, customer.now);
  const id = randomUUID();
  await guarded(sql, customer, times.to, input.overageAgreed !== '', async (closed) => {
    await sql.query(
      `INSERT INTO time_entry (id, incident_id, asset_id, work_item_id, started_at, ended_at, place, travel_minutes, billable,
         private_note, customer_text, overage_agreed, counts_at, customer_id, person_id, person_name)
       VALUES ($1, $2, $3, $4, to_timestamp($5 / 1000.0), to_timestamp($6 / 1000.0), $7, $8, $9, $10, $11, $12,
         to_timestamp($13 / 1000.0), $14, $15, $16)`,
      [id, ...columnsOf(input, times, closed), customer.id, person.id, person.name],
    );
  });
  return viewOf(sql, id);
}

/** Whole minutes: seconds are dropped at the start and filled up at the end. */
export function timesOf(
  { startedAt, endedAt }: TimeEntryInput,
  now: number,
): { readonly from: number; readonly to: number } {
  const from = Math.floor(Date.parse(startedAt) / MINUTE) * MINUTE;
  const to = Math.ceil(Date.parse(endedAt) / MINUTE) * MINUTE;
  if (to <= from) throw wrongFields({ endedAt: remark('hours-end-after-start') });
  if (to - from > 1_440 * MINUTE) throw wrongFields({ endedAt: remark('hours-day-at-most') });
  if (to > now + MINUTE) throw wrongFields({ endedAt: remark('hours-done-first') });
  return { from, to };
}

export function columnsOf(
  input: TimeEntryInput,
  times: { from: number; to: number },
  closed: number,
): unknown[] {
  return [
    input.incidentId,
    input.assetId,
    input.workItemId,
    times.from,
    times.to,
    input.place,
    input.travelMinutes,
    input.billable,
    input.privateNote,
    input.customerText,
    input.overageAgreed,
    times.from < closed ? closed : null,
  ];
}

/** What is written must not take more than is left where the agreement says so: else all of it is undone. */
export async function guarded(
  sql: Sql,
  { id, now }: LockedCustomer,
  until: number,
  isAgreed: boolean,
  write: (closedUntil: number) => Promise<void>,
): Promise<void> {
  await grantDue(sql, id, Math.max(now, until) + 1);
  const before = await reckon(sql, id);
  await write(before.closed?.to ?? 0);
  const after = await reckon(sql, id);
  if (!isAgreed && refusable(after) > refusable(before))
    throw conflicting('hours-used-up', remark('hours-not-left'));
  await noteThresholds(sql, id, now);
  await changed(sql, id, false);
}

/** Minutes that no lot is left for, where the agreement refuses such work. Of all entries: which of them it is, is order alone. */
function refusable({ replayed, termsAt }: Reckoned): number {
  return replayed(EVER)
    .charges.filter(({ at }) => termsAt(at).overage === 'block')
    .reduce((sum, { billed }) => sum + billed, 0);
}

export async function noteThresholds(sql: Sql, customerId: string, now: number): Promise<number> {
  const reckoned = await reckon(sql, customerId);
  const { budget } = toBalance(reckoned, now);
  let noted = 0;
  for (const percent of thresholdsReached(
    reckoned.termsAt(now).thresholds,
    budget.usedMinutes,
    budget.availableMinutes,
  )) {
    const { rowCount } = await sql.query(
      'INSERT INTO hours_threshold (customer_id, budget_from, percent) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [customerId, budget.from, percent],
    );
    noted += rowCount ?? 0;
  }
  return noted;
}

/** One at a time per customer. @throws Refusal where there is no such customer */
export async function lock(sql: Sql, customerId: string): Promise<LockedCustomer> {
  await sql.query(`SELECT pg_advisory_xact_lock(hashtextextended('hours ' || $1::text, 0))`, [customerId]);
  const { rows } = await sql.query<LockedCustomer>(
    'SELECT id, name, (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now FROM customer WHERE id = $1',
    [customerId],
  );
  if (rows[0] === undefined) throw noSuch('customer');
  return rows[0];
}

export function givenBack(id: string, minutes: number, now: number): Lot {
  return { id, source: 'goodwill', minutes, validFrom: now, expires: null, carry: null };
}

export async function viewOf(sql: Sql, id: string): Promise<TimeEntryView> {
  const entry = await findEntry(sql, id);
  if (entry === null) throw noSuch('time entry');
  return toEntryView(entry, await reckon(sql, entry.customerId));
}

export async function changed(sql: Sql, customerId: string, shown: boolean): Promise<void> {
  await recordChange(sql, customerId, { kind: 'hours', customerId, shown });
}
