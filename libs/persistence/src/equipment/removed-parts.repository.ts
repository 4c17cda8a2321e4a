import { conflicting, noSuch, type Scope, type Status } from '@nachtwacht/domain';
import { fencePolls } from '../archiving/polls';
import { recordChange } from '../changes/record-change';
import type { Database } from '../database/database';
import { closeIncidentsWithoutCause } from '../incidents/close-incidents';

interface GoneRow {
  asset_id: string;
  customer_id: string;
  connection_id: string;
  status: Status;
  code: string;
}

/** Why a check says that what it looks at is not there any more. */
const GONE: readonly string[] = ['part-gone', 'not-reported'];

/** What was taken out of a device on purpose. */
export class RemovedPartsRepository {
  constructor(private readonly db: Database) {}

  /**
   * Archives the check of something that is gone, with what the person says of it. What a poll brings that is on its way
   * is dropped; if the thing comes back, so does its check.
   * @throws Refusal 'gone' when there is no such check, 'conflict' when what it looks at is still there
   */
  async remove(
    scope: Scope,
    checkId: number,
    by: { readonly id: string; readonly name: string },
    note: string,
  ): Promise<void> {
    await this.db.inScope(scope, async (sql) => {
      const { rows } = await sql.query<GoneRow>(
        `SELECT k.asset_id, k.customer_id, k.connection_id, s.status, s.reason->>'code' AS code
         FROM "check" k JOIN check_state s ON s.check_id = k.id
         WHERE k.id = $1 AND k.archived_at IS NULL FOR UPDATE OF k, s`,
        [checkId],
      );
      const row = rows[0];
      if (!row) throw noSuch('check');
      if (!GONE.includes(row.code))
        throw conflicting(
          'part-still-there',
          'The device still names this part. Only what is gone can be called removed.',
        );
      await sql.query(`SELECT set_config('app.reason', $1, true)`, [note]);
      await sql.query(
        `UPDATE "check" SET archived_at = now(), removed_by = $2, removed_note = $3 WHERE id = $1`,
        [checkId, by.name, note],
      );
      await fencePolls(sql, [row.connection_id]);
      await closeIncidentsWithoutCause(sql, [row.asset_id], by.id);
      await recordChange(sql, row.customer_id, { kind: 'inventory', what: 'asset', id: row.asset_id });
    });
  }
}
