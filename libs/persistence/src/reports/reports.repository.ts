import { createHash } from 'node:crypto';
import { conflicting, noSuch, type Scope } from '@nachtwacht/domain';
import { recordChange } from '../changes/record-change';
import type { Database, Sql } from '../database/database';
import { queueForCustomer } from '../letters/customer-letters';
import { switchesOf } from '../portal/portal-row';
import { addReceipt, type ReceiptKind } from './report-receipts';
import { SELECT_REPORTS, type ReportRow } from './report-row';

type Actor = { readonly id: string; readonly name: string };
const MOST = 2_000;

/** Reports as people see, check and publish them. Builds of drafts are `ReportDraftsRepository`'s. */
export class ReportsRepository {
  constructor(private readonly database: Database) {}

  list(
    scope: Scope,
    { customerId, month }: { readonly customerId?: string | undefined; readonly month?: string | undefined },
  ): Promise<ReportRow[]> {
    return this.database.inScope(scope, async (sql) => {
      const { rows } = await sql.query<ReportRow>(
        `${SELECT_REPORTS} WHERE ($1::uuid IS NULL OR r.customer_id = $1) AND ($2::date IS NULL OR r.month = $2)
         ORDER BY r.month DESC, c.name, r.revision DESC, r.id LIMIT ${String(MOST)}`,
        [customerId ?? null, month === undefined ? null : `${month}-01`],
      );
      return rows;
    });
  }

  one(scope: Scope, id: string): Promise<{ readonly row: ReportRow; readonly body: string | null }> {
    return this.database.inScope(scope, async (sql) => {
      const row = await rowOf(sql, id);
      const { rows } = await sql.query<{ body: string | null }>('SELECT body FROM report WHERE id = $1', [
        id,
      ]);
      return { row, body: rows[0]?.body ?? null };
    });
  }

  /** Staff see them all; a customer where its portal has that page. */
  async isShown(scope: Scope): Promise<boolean> {
    if (scope.kind !== 'customer') return true;
    const { customerId } = scope;
    return this.database.inScope(scope, async (sql) => (await switchesOf(sql, customerId)).reports);
  }

  /** The last one that was published of the month before; null where there is none. */
  before(
    scope: Scope,
    { customerId, month }: Pick<ReportRow, 'customerId' | 'month'>,
  ): Promise<string | null> {
    return this.database.inScope(scope, async (sql) => {
      const { rows } = await sql.query<{ body: string }>(
        `SELECT body FROM report WHERE customer_id = $1 AND month = ($2::date - interval '1 month')::date AND body IS NOT NULL
         ORDER BY state = 'published' DESC, revision DESC LIMIT 1`,
        [customerId, `${month}-01`],
      );
      return rows[0]?.body ?? null;
    });
  }

  /** Under lock: of two people who move the same report the second is told. `may` throws where it is not to be moved. */
  check(
    scope: Scope,
    id: string,
    version: number,
    actor: Actor,
    may: (row: ReportRow) => void,
  ): Promise<ReportRow> {
    return this.moved(scope, id, version, may, async (sql) => {
      await sql.query(
        `UPDATE report SET state = 'checked', checked_by = $2, checked_by_name = $3, checked_at = now(), version = version + 1
         WHERE id = $1`,
        [id, actor.id, actor.name],
      );
    });
  }

  /** Back to a draft, built anew of what is known now. Whoever asks for it is who made it. */
  redraft(
    scope: Scope,
    id: string,
    version: number,
    actor: Actor,
    may: (row: ReportRow) => void,
  ): Promise<ReportRow> {
    return this.moved(scope, id, version, may, async (sql) => {
      await sql.query(
        `UPDATE report SET state = 'draft', checked_by = NULL, checked_by_name = NULL, checked_at = NULL, body = NULL,
           body_hash = NULL, lights = NULL, built_at = NULL, as_of = now(), made_by = $2, made_by_name = $3, version = version + 1
         WHERE id = $1`,
        [id, actor.id, actor.name],
      );
    });
  }

  /** From then on it is never another: its body is hashed into the chain of the customer's reports, and its readers are told. */
  publish(
    scope: Scope,
    id: string,
    version: number,
    actor: Actor,
    may: (row: ReportRow) => void,
  ): Promise<ReportRow> {
    return this.moved(scope, id, version, may, async (sql, row) => {
      const { customerId } = row;
      await sql.query('SELECT FROM customer WHERE id = $1 FOR NO KEY UPDATE', [customerId]);
      const { rows: heads } = await sql.query<{ seq: number; hash: string }>(
        `SELECT chain_seq AS seq, chain_hash AS hash FROM report WHERE customer_id = $1 AND chain_seq IS NOT NULL
         ORDER BY chain_seq DESC LIMIT 1`,
        [customerId],
      );
      const { seq, hash } = heads[0] ?? { seq: 0, hash: customerId };
      const { rows } = await sql.query<{ body: string }>('SELECT body FROM report WHERE id = $1', [id]);
      const chained = createHash('sha256')
        .update(`${hash}\n${rows[0]?.body ?? ''}`)
        .digest('hex');
      await sql.query(
        `UPDATE report SET state = 'published', published_by = $2, published_by_name = $3, published_at = now(),
           chain_seq = $4, chain_hash = $5, version = version + 1 WHERE id = $1`,
        [id, actor.id, actor.name, seq + 1, chained],
      );
      await tellReaders(sql, row);
    });
  }

  /** A new version of a month that was published, with a word on why. */
  correct(scope: Scope, id: string, actor: Actor, note: string): Promise<ReportRow> {
    return this.database.inScope(scope, async (sql) => {
      const { customerId, month } = await rowOf(sql, id);
      await sql.query('SELECT FROM customer WHERE id = $1 FOR NO KEY UPDATE', [customerId]);
      const { rows } = await sql.query<{ id: string }>(
        `INSERT INTO report (customer_id, id, month, revision, correction, made_by, made_by_name)
         SELECT customer_id, gen_random_uuid(), month, max(revision) + 1, $3, $4, $5 FROM report
         WHERE customer_id = $1 AND month = $2::date GROUP BY 1, month HAVING bool_and(state = 'published') RETURNING id`,
        [customerId, `${month}-01`, note, actor.id, actor.name],
      );
      const made = rows[0];
      if (!made)
        throw conflicting(
          'report-open',
          'A version of this month is on its way already: finish that one first.',
        );
      await recordChange(sql, customerId, { kind: 'report', customerId, id: made.id, published: false });
      return rowOf(sql, made.id);
    });
  }

  /** That somebody got or read it: written by the product, whoever reads. */
  async receipt(scope: Scope, id: string, kind: ReceiptKind, person: Actor): Promise<void> {
    await this.database.inScope(scope, async (sql) => {
      const { customerId } = await rowOf(sql, id);
      await addReceipt(sql, { customerId, reportId: id }, kind, person);
    });
  }

  private moved(
    scope: Scope,
    id: string,
    version: number,
    may: (row: ReportRow) => void,
    move: (sql: Sql, row: ReportRow) => Promise<void>,
  ): Promise<ReportRow> {
    return this.database.inScope(scope, async (sql) => {
      await sql.query('SELECT FROM report WHERE id = $1 FOR UPDATE', [id]);
      const row = await rowOf(sql, id);
      if (row.version !== version)
        throw conflicting('report-changed', 'This report was changed meanwhile: look at it again.');
      may(row);
      await move(sql, row);
      const after = await rowOf(sql, id);
      const { customerId, state } = after;
      await recordChange(sql, customerId, {
        kind: 'report',
        customerId,
        id,
        published: state === 'published',
      });
      return after;
    });
  }
}

/** In the transaction that publishes: told once, and not at all where that is undone. */
function tellReaders(sql: Sql, row: ReportRow): Promise<number> {
  const { customerId, customerName: customer, id: reportId, month, revision, correction } = row;
  return queueForCustomer(sql, customerId, 'reports', ({ id, name }) => ({
    kind: 'report-published',
    customerId,
    customer,
    reportId,
    month,
    revision,
    correction,
    person: { id, name },
  }));
}

async function rowOf(sql: Sql, id: string): Promise<ReportRow> {
  const { rows } = await sql.query<ReportRow>(`${SELECT_REPORTS} WHERE r.id = $1`, [id]);
  const row = rows[0];
  if (!row) throw noSuch('report');
  return row;
}
