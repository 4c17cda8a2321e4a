import type {
  HoursOverview,
  HoursRow,
  HoursStatement,
  LotView,
  TimeEntryEdit,
  TimeEntryInput,
  TimeEntryView,
} from '@nachtwacht/contracts';
import { conflicting, noSuch, remark, SYSTEM, wrongFields, type Lot, type Scope } from '@nachtwacht/domain';
import { localPeriodOf } from '@nachtwacht/domain/time';
import { randomUUID } from 'node:crypto';
import type { Database } from '../database/database';
import { findEntry, searchEntries, type EntrySearch } from './entry-row';
import {
  bookIn,
  changed,
  columnsOf,
  givenBack,
  guarded,
  isUnreleased,
  lock,
  noteThresholds,
  timesOf,
  viewOf,
  type LockedCustomer,
  type Person,
} from './book';
import { closeMonth, closePublishedMonths } from './close-month';
import { monthAt, monthOf } from './closed-month';
import { addLot, grantDue, reckon, reckonAll } from './reckon';
import { iso, toStatement } from './to-statement';
import { toBalance, toEntryView, toLotViews, type Balance } from './to-views';

/** Time entries, lots and statements. What changes any of them holds a lock on the customer. */
export class HoursRepository {
  constructor(private readonly database: Database) {}

  entries(scope: Scope, search: EntrySearch): Promise<TimeEntryView[]> {
    return this.database.inScope(scope, async (sql) => {
      const found = await searchEntries(sql, search);
      const reckoned = await reckonAll(sql, [...new Set(found.map(({ customerId }) => customerId))]);
      return found.flatMap((entry) => {
        const known = reckoned.get(entry.customerId);
        return known === undefined ? [] : [toEntryView(entry, known)];
      });
    });
  }

  /** @throws Refusal `hours-used-up` where the agreement refuses work that no minutes are left for */
  book(scope: Scope, input: TimeEntryInput, person: Person): Promise<TimeEntryView> {
    return this.database.inScope(scope, (sql) => bookIn(sql, input, person));
  }

  change(scope: Scope, id: string, input: TimeEntryEdit): Promise<TimeEntryView> {
    return this.database.inScope(scope, async (sql) => {
      const entry = await findEntry(sql, id);
      if (entry === null) throw noSuch('time entry');
      if (entry.customerId !== input.customerId)
        throw wrongFields({ customerId: remark('hours-another-customer') });
      const customer = await lock(sql, entry.customerId);
      const now = await findEntry(sql, id);
      if (now?.version !== input.version)
        throw conflicting('changed', 'Somebody changed this entry meanwhile: look at it again.');
      if (now.frozen !== null || now.reversedAt !== null)
        throw conflicting(
          'month-closed',
          'This entry can no longer be changed: reverse it and book it anew.',
        );
      const times = timesOf(input, customer.now);
      await guarded(sql, customer, times.to, input.overageAgreed !== '', async (closedUntil) => {
        await sql.query(
          `UPDATE time_entry SET incident_id = $2, asset_id = $3, work_item_id = $4, started_at = to_timestamp($5 / 1000.0),
             ended_at = to_timestamp($6 / 1000.0), place = $7, travel_minutes = $8, billable = $9, private_note = $10,
             customer_text = $11, overage_agreed = $12, counts_at = to_timestamp($13 / 1000.0), version = version + 1 WHERE id = $1`,
          [id, ...columnsOf(input, times, closedUntil)],
        );
      });
      return viewOf(sql, id);
    });
  }

  release(scope: Scope, ids: readonly string[]): Promise<TimeEntryView[]> {
    return this.database.inScope(scope, async (sql) => {
      const { rows } = await sql.query<{ id: string; customerId: string }>(
        `UPDATE time_entry SET released_at = now(), version = version + 1
         WHERE id = ANY($1) AND released_at IS NULL AND reversed_at IS NULL RETURNING id, customer_id AS "customerId"`,
        [ids],
      );
      for (const customerId of new Set(rows.map((row) => row.customerId)))
        await changed(sql, customerId, true);
      const views: TimeEntryView[] = [];
      for (const id of ids) views.push(await viewOf(sql, id));
      return views;
    });
  }

  /** Of a closed month the minutes come back as a lot: its statement stays as it is. */
  reverse(scope: Scope, id: string, reason: string, person: Person): Promise<TimeEntryView> {
    return this.database.inScope(scope, async (sql) => {
      const entry = await findEntry(sql, id);
      if (entry === null) throw noSuch('time entry');
      const customer = await lock(sql, entry.customerId);
      const { rowCount } = await sql.query(
        `UPDATE time_entry SET reversed_at = now(), reversed_reason = $2, version = version + 1
         WHERE id = $1 AND reversed_at IS NULL`,
        [id, reason],
      );
      if (rowCount !== 1) throw conflicting('reversed', 'This entry was reversed already.');
      const minutes = (await findEntry(sql, id))?.frozen?.minutes ?? 0;
      if (minutes > 0)
        await addLot(
          sql,
          customer.id,
          givenBack(`reversed ${id}`, minutes, customer.now),
          reason,
          person.name,
        );
      await changed(sql, customer.id, entry.releasedAt !== null);
      return viewOf(sql, id);
    });
  }

  lots(scope: Scope, customerId: string): Promise<LotView[]> {
    return this.database.inScope(scope, async (sql) => {
      const { now } = await lock(sql, customerId);
      return toLotViews(await reckon(sql, customerId), now);
    });
  }

  /** Below 0 minutes are taken away. `lastDay` null: it never expires. Nothing is granted into a closed month. */
  addLot(
    scope: Scope,
    input: {
      readonly customerId: string;
      readonly source: 'bought' | 'goodwill';
      readonly minutes: number;
      readonly validFrom: string | null;
      readonly lastDay: string | null;
      readonly reason: string;
    },
    person: Person,
  ): Promise<LotView[]> {
    return this.database.inScope(scope, async (sql) => {
      const { now } = await lock(sql, input.customerId);
      const { zone, closed } = await reckon(sql, input.customerId);
      const from = input.validFrom === null ? now : localPeriodOf('day', input.validFrom, zone).from;
      const expires = input.lastDay === null ? null : localPeriodOf('day', input.lastDay, zone).to;
      if (expires !== null && expires <= from) throw wrongFields({ lastDay: remark('hours-lot-backwards') });
      if (closed !== null && from < closed.to)
        throw wrongFields({ validFrom: remark('hours-month-is-closed') });
      const { source, minutes } = input;
      const lot: Lot = { id: randomUUID(), source, minutes, validFrom: from, expires, carry: null };
      await addLot(sql, input.customerId, lot, input.reason, person.name);
      await changed(sql, input.customerId, true);
      return toLotViews(await reckon(sql, input.customerId), now);
    });
  }

  rows(scope: Scope): Promise<HoursRow[]> {
    return this.database.inScope(scope, async (sql) => {
      const { rows } = await sql.query<LockedCustomer>(
        `SELECT c.id, c.name, (extract(epoch FROM now()) * 1000)::bigint AS now FROM customer c WHERE c.archived_at IS NULL
           AND (EXISTS (SELECT FROM agreement_version a WHERE a.customer_id = c.id AND a.signed_at IS NOT NULL)
             OR EXISTS (SELECT FROM time_entry e WHERE e.customer_id = c.id)
             OR EXISTS (SELECT FROM hours_lot l WHERE l.customer_id = c.id)) ORDER BY c.name, c.id`,
      );
      const all = await reckonAll(
        sql,
        rows.map(({ id }) => id),
      );
      const found: HoursRow[] = [];
      for (const { id, name, now } of rows) {
        const reckoned = all.get(id);
        if (reckoned === undefined) continue;
        const { plan, openMinutes, owedMinutes, budget, forecast } = toBalance(reckoned, now);
        const { emptyOn, emptyBeforeGrant } = forecast;
        const { usedPercent } = budget;
        const unreleased = reckoned.entries.filter(isUnreleased).length;
        found.push({
          customerId: id,
          customerName: name,
          plan,
          openMinutes,
          owedMinutes,
          usedPercent,
          emptyOn,
          emptyBeforeGrant,
          unreleased,
        });
      }
      return found;
    });
  }

  overview(scope: Scope, customerId: string): Promise<HoursOverview> {
    return this.database.inScope(scope, async (sql) => {
      const { name, now } = await lock(sql, customerId);
      const reckoned = await reckon(sql, customerId);
      const balance = toBalance(reckoned, now);
      const { rows } = await sql.query<{ percent: number; reachedAt: number; toldAt: number | null }>(
        `SELECT percent, (extract(epoch FROM reached_at) * 1000)::bigint AS "reachedAt",
           (extract(epoch FROM told_at) * 1000)::bigint AS "toldAt" FROM hours_threshold WHERE customer_id = $1 AND budget_from = $2`,
        [customerId, balance.budget.from],
      );
      const thresholds = reckoned.termsAt(now).thresholds.map((percent) => {
        const row = rows.find((one) => one.percent === percent);
        return {
          percent,
          reachedAt: row === undefined ? null : iso(row.reachedAt),
          toldAt: row?.toldAt == null ? null : iso(row.toldAt),
        };
      });
      const closed = await sql.query<{ month: string; closedAt: number }>(
        `SELECT month, (extract(epoch FROM closed_at) * 1000)::bigint AS "closedAt" FROM hours_month WHERE customer_id = $1`,
        [customerId],
      );
      const months = new Set(
        reckoned.entries.map(({ from, countsAt }) =>
          monthAt(countsAt ?? from, reckoned.zone, reckoned.closed),
        ),
      );
      for (const lot of reckoned.lots)
        if (lot.validFrom <= now) months.add(monthAt(lot.validFrom, reckoned.zone, reckoned.closed));
      months.add(monthAt(now, reckoned.zone, reckoned.closed));
      for (const { month } of closed.rows) months.add(month);
      return {
        ...balance,
        customerId,
        customerName: name,
        thresholds,
        months: [...months]
          .sort()
          .reverse()
          .map((month) => {
            const { to } = monthOf(month, reckoned.zone, reckoned.closed);
            const row = closed.rows.find((one) => one.month === month);
            const unreleased = reckoned.entries.filter(
              (entry) =>
                isUnreleased(entry) &&
                monthAt(entry.countsAt ?? entry.from, reckoned.zone, reckoned.closed) === month,
            ).length;
            return {
              month,
              closedAt: row === undefined ? null : iso(row.closedAt),
              mayClose: row === undefined && to <= now && unreleased === 0,
              unreleased,
            };
          }),
        lots: toLotViews(reckoned, now),
      };
    });
  }

  /** A closed month as it was. `released`: as the customer may see it. */
  statementOf(scope: Scope, customerId: string, month: string, released: boolean): Promise<HoursStatement> {
    return this.database.inScope(scope, async (sql) => {
      const { rows } = await sql.query<{ statement: HoursStatement; hash: string }>(
        'SELECT statement, hash FROM hours_month WHERE customer_id = $1 AND month = $2',
        [customerId, month],
      );
      if (rows[0] !== undefined) return { ...rows[0].statement, hash: rows[0].hash };
      const customer = await sql.query<{ id: string; name: string }>(
        'SELECT id, name FROM customer WHERE id = $1',
        [customerId],
      );
      if (customer.rows[0] === undefined) throw noSuch('customer');
      return toStatement(await reckon(sql, customerId, released), customer.rows[0], month);
    });
  }

  /** What is left, as the customer may know it: after released work alone. */
  leftOf(scope: Scope, customerId: string): Promise<Balance & { readonly lots: LotView[] }> {
    return this.database.inScope(scope, async (sql) => {
      const { rows } = await sql.query<{ now: number }>(
        'SELECT (extract(epoch FROM now()) * 1000)::bigint AS now FROM customer WHERE id = $1',
        [customerId],
      );
      if (rows[0] === undefined) throw noSuch('customer');
      const reckoned = await reckon(sql, customerId, true);
      return { ...toBalance(reckoned, rows[0].now), lots: toLotViews(reckoned, rows[0].now) };
    });
  }

  close(scope: Scope, customerId: string, month: string, person: Person): Promise<HoursStatement> {
    return this.database.inScope(scope, async (sql) =>
      closeMonth(sql, await lock(sql, customerId), month, person.name),
    );
  }

  /**
   * Grants what agreements hold until now, notes what part of a budget is used, and closes months whose report was
   * published. @returns how many lots were granted
   */
  async tick(): Promise<number> {
    const ids = await this.database.inScope(SYSTEM, async (sql) => {
      const { rows } = await sql.query<{ id: string }>(
        `SELECT c.id FROM customer c WHERE c.archived_at IS NULL
           AND (EXISTS (SELECT FROM agreement_version a WHERE a.customer_id = c.id AND a.signed_at IS NOT NULL)
             OR EXISTS (SELECT FROM report r WHERE r.customer_id = c.id AND r.state = 'published'))`,
      );
      return rows;
    });
    let granted = 0;
    // Each customer by itself: stopped halfway, the next turn does the others.
    for (const { id } of ids)
      granted += await this.database.inScope(SYSTEM, async (sql) => {
        const customer = await lock(sql, id);
        const lots = await grantDue(sql, id, customer.now + 1);
        const reached = await noteThresholds(sql, id, customer.now);
        await closePublishedMonths(sql, customer);
        if (lots + reached > 0) await changed(sql, id, true);
        return lots;
      });
    return granted;
  }
}
