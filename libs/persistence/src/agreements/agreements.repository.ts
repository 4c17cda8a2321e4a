import type {
  AgreementRow,
  AgreementVersionView,
  CustomerAgreement,
  DraftInput,
} from '@nachtwacht/contracts';
import {
  agreementVersionAt,
  conflicting,
  earliestPriceChange,
  noSuch,
  noticeEnds,
  remark,
  type Scope,
} from '@nachtwacht/domain';
import { recordChange } from '../changes/record-change';
import type { Database, Sql } from '../database/database';
import { lock } from '../hours/book';
import { lastClosedMonths } from '../hours/closed-month';
import { isoColumn } from '../rows/iso-column';
import { requireLivingCustomer } from '../updates/require-customer';
import { readAgreements, UNTIL } from './agreements-reader';
import { soldAndSeen, subscriptionsOf } from './sold-rows';

/** Versions of agreements: drawn up, signed, ended. */
export class AgreementsRepository {
  constructor(private readonly database: Database) {}

  list(scope: Scope, today: string): Promise<AgreementRow[]> {
    return this.database.inScope(scope, async (sql) => {
      const versions = await readAgreements(sql, null);
      const sold = await soldAndSeen(sql, null, today);
      const { rows } = await sql.query<Listed>(
        `SELECT u.id AS "customerId", u.name AS "customerName",
           (SELECT count(*)::int FROM agreement_version v WHERE v.customer_id = u.id AND v.signed_at IS NULL) AS drafts,
           (SELECT count(*)::int FROM subscription s WHERE s.customer_id = u.id AND coalesce(s.until_day, $1::date) >= $1::date) AS subscriptions
         FROM customer u WHERE u.archived_at IS NULL ORDER BY lower(u.name), u.id`,
        [today],
      );
      return rows.map((row) => {
        const holds = agreementVersionAt(versions.get(row.customerId) ?? [], today);
        const { version = null, from = null, until = null } = holds ?? {};
        const unwatched = (sold.get(row.customerId) ?? []).filter(
          ({ verdict }) => verdict === 'not-watched' || verdict === 'short',
        ).length;
        return { ...row, version, from, until, plan: holds?.terms.plan ?? null, unwatched };
      });
    });
  }

  of(scope: Scope, customerId: string, today: string): Promise<CustomerAgreement> {
    return this.database.inScope(scope, async (sql) => {
      const { rows } = await sql.query<{ name: string }>('SELECT name FROM customer WHERE id = $1', [
        customerId,
      ]);
      const [customer] = rows;
      if (customer === undefined) throw noSuch('customer');
      const holds = agreementVersionAt(
        (await readAgreements(sql, [customerId])).get(customerId) ?? [],
        today,
      );
      return {
        customerId,
        customerName: customer.name,
        today,
        versions: await versionViews(sql, customerId),
        subscriptions: await subscriptionsOf(sql, customerId),
        sold: (await soldAndSeen(sql, customerId, today)).get(customerId) ?? [],
        noticeEnds: holds === null ? null : noticeEnds(today, holds.terms.noticeMonths),
        earliestPriceChange:
          holds === null ? null : earliestPriceChange(today, holds.terms.priceChangeMonths),
      };
    });
  }

  draft(scope: Scope, customerId: string, { from, terms, note }: DraftInput, by: string): Promise<string> {
    return this.database.inScope(scope, async (sql) => {
      await requireLivingCustomer(sql, customerId);
      // Numbers follow each other without a gap that two at once would make.
      await sql.query('SELECT FROM customer WHERE id = $1 FOR NO KEY UPDATE', [customerId]);
      await sql.query(
        `INSERT INTO agreement_version (customer_id, id, number, from_day, terms, note, created_by)
         VALUES ($1, gen_random_uuid(),
           (SELECT coalesce(max(number), 0) + 1 FROM agreement_version WHERE customer_id = $1), $2, $3, $4, $5)`,
        [customerId, from, terms, note, by],
      );
      return customerId;
    });
  }

  changeDraft(scope: Scope, id: string, input: DraftInput & { revision: number }): Promise<string> {
    return this.database.inScope(scope, async (sql) => {
      const { customerId } = await openDraft(sql, id, input.revision);
      await sql.query(
        `UPDATE agreement_version SET from_day = $2, terms = $3, note = $4, revision = revision + 1 WHERE id = $1`,
        [id, input.from, input.terms, input.note],
      );
      return customerId;
    });
  }

  removeDraft(scope: Scope, id: string): Promise<string> {
    return this.database.inScope(scope, async (sql) => {
      const { customerId } = await openDraft(sql, id, null);
      await sql.query('DELETE FROM agreement_version WHERE id = $1', [id]);
      return customerId;
    });
  }

  sign(scope: Scope, id: string, revision: number, by: string): Promise<string> {
    return this.database.inScope(scope, async (sql) => {
      const { customerId, from } = await openDraft(sql, id, revision);
      await requireLivingCustomer(sql, customerId);
      await requireOpenMonth(sql, customerId, from);
      const last = (await readAgreements(sql, [customerId])).get(customerId)?.at(-1);
      if (last !== undefined && from <= last.from)
        throw conflicting(
          'agreement-begins-too-early',
          `Version ${last.version} was signed for ${last.from} and never changes: let this one begin later.`,
          { from: remark('agreement-later-than', { date: last.from }) },
        );
      await sql.query('UPDATE agreement_version SET signed_at = now(), signed_by = $2 WHERE id = $1', [
        id,
        by,
      ]);
      await recordChange(sql, customerId, { kind: 'inventory', what: 'customer', id: customerId });
      return customerId;
    });
  }

  end(scope: Scope, customerId: string, noticedOn: string): Promise<string> {
    return this.database.inScope(scope, async (sql) => {
      await requireLivingCustomer(sql, customerId);
      const versions = (await readAgreements(sql, [customerId])).get(customerId) ?? [];
      const last = versions.at(-1);
      if (last === undefined) throw conflicting('nothing-agreed', 'Nothing was signed that could end.');
      if (last.until !== null)
        throw conflicting('agreement-ends-already', `This agreement already ends on ${last.until}.`);
      const holds = agreementVersionAt(versions, noticedOn) ?? last;
      const ends = noticeEnds(noticedOn, holds.terms.noticeMonths);
      await requireOpenMonth(sql, customerId, ends);
      await sql.query(
        `UPDATE agreement_version SET ends_on = greatest($3::date, from_day) WHERE customer_id = $1 AND number = $2`,
        [customerId, last.version, ends],
      );
      return customerId;
    });
  }
}

/** What was stated of a closed month rests on what was agreed then. @throws Refusal for a day of such a month */
async function requireOpenMonth(sql: Sql, customerId: string, day: string): Promise<void> {
  await lock(sql, customerId);
  const closed = (await lastClosedMonths(sql, [customerId])).get(customerId);
  if (closed !== undefined && day.slice(0, 7) <= closed.month)
    throw conflicting(
      'hours-closed',
      `The hours of ${closed.month} are closed: give a day in a later month.`,
    );
}

type Listed = Pick<AgreementRow, 'customerId' | 'customerName' | 'drafts' | 'subscriptions'>;

async function versionViews(sql: Sql, customerId: string): Promise<AgreementVersionView[]> {
  const { rows } = await sql.query<AgreementVersionView>(
    `SELECT id, number, CASE WHEN signed_at IS NULL THEN 'draft' ELSE 'signed' END AS state, from_day::text AS "from",
       CASE WHEN signed_at IS NOT NULL THEN ${UNTIL} END::text AS until, terms, note,
       ${isoColumn('signed_at')} AS "signedAt", signed_by AS "signedBy", created_by AS "createdBy", revision
     FROM agreement_version WHERE customer_id = $1 ORDER BY agreement_version.from_day DESC, number DESC`,
    [customerId],
  );
  return rows;
}

/** @throws Refusal for one that is not there, was signed, or is not as it was seen */
async function openDraft(
  sql: Sql,
  id: string,
  revision: number | null,
): Promise<{ readonly customerId: string; readonly from: string }> {
  const { rows } = await sql.query<{
    customerId: string;
    from: string;
    isSigned: boolean;
    revision: number;
  }>(
    `SELECT customer_id AS "customerId", from_day::text AS "from", signed_at IS NOT NULL AS "isSigned", revision
     FROM agreement_version WHERE id = $1 FOR UPDATE`,
    [id],
  );
  const [draft] = rows;
  if (draft === undefined) throw noSuch('version of an agreement');
  if (draft.isSigned)
    throw conflicting('agreement-signed', 'A signed version never changes: draw up a new one.');
  if (revision !== null && revision !== draft.revision)
    throw conflicting('changed-meanwhile', 'Somebody changed this draft meanwhile: look at it again.');
  // Of two that sign at once the second sees what the first signed.
  await sql.query('SELECT FROM customer WHERE id = $1 FOR NO KEY UPDATE', [draft.customerId]);
  return draft;
}
