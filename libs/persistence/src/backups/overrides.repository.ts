import type { FollowUpPatch, NightKey, Override } from '@nachtwacht/contracts';
import { conflicting, noSuch, type Scope } from '@nachtwacht/domain';
import type { Database, Sql } from '../database/database';
import { isoColumn } from '../rows/iso-column';
import { addLine, holdNight, type Signer } from './night-lines';

export interface OverrideToAdd {
  readonly key: NightKey;
  readonly text: string;
  readonly reason: string;
  /** YYYY-MM-DD */
  readonly until: string;
  readonly needsLead: boolean;
}

const OVERRIDES = `SELECT o.id, o.customer_id AS "customerId", c.name AS "customerName", o.job_id AS "jobId", a.name AS "jobName",
    o.text, o.reason, o.from_date::text AS "from", o.until_date::text AS until, o.needs_lead AS "needsLead", o.agreed_by AS "agreedBy",
    o.created_by AS "createdBy", ${isoColumn('o.created_at')} AS "createdAt", ${isoColumn('o.ended_at')} AS "endedAt"
  FROM backup_override o
  JOIN customer c ON c.id = o.customer_id
  JOIN backup_job j ON j.customer_id = o.customer_id AND j.id = o.job_id
  JOIN asset a ON a.customer_id = j.customer_id AND a.id = j.asset_id`;

/** Known problems: what matches is not worked on again until a date. */
export class OverridesRepository {
  constructor(private readonly database: Database) {}

  addOverride(scope: Scope, override: OverrideToAdd, by: Signer): Promise<Override> {
    return this.database.inScope(scope, async (sql) => {
      const night = await holdNight(sql, override.key);
      const { rows } = await sql.query<{ id: string }>(
        `INSERT INTO backup_override (customer_id, id, job_id, text, reason, from_date, until_date, needs_lead, created_by)
         VALUES ($1, gen_random_uuid(), $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
        [
          night.customerId,
          override.key.jobId,
          override.text,
          override.reason,
          override.key.date,
          override.until,
          override.needsLead,
          by.name,
        ],
      );
      await addLine(sql, night, 'overridden', by, { text: override.reason, until: override.until });
      await judgeAgain(sql, override.key.jobId);
      return one(sql, rows[0]?.id ?? '');
    });
  }

  overrides(scope: Scope): Promise<Override[]> {
    return this.database.inScope(scope, async (sql) => {
      const { rows } = await sql.query<Override>(
        `${OVERRIDES} WHERE o.ended_at IS NULL AND o.until_date >= current_date ORDER BY o.until_date, o.id LIMIT 1000`,
      );
      return rows;
    });
  }

  agree(scope: Scope, id: string, by: Signer): Promise<Override> {
    return this.database.inScope(scope, async (sql) => {
      const before = await one(sql, id);
      if (before.createdBy === by.name)
        throw conflicting('own-override', 'Somebody else has to agree to an override of your own.');
      await sql.query(
        `UPDATE backup_override SET agreed_by = $2, agreed_at = now() WHERE id = $1 AND agreed_at IS NULL AND ended_at IS NULL`,
        [id, by.name],
      );
      await judgeAgain(sql, before.jobId);
      return one(sql, id);
    });
  }

  endOverride(scope: Scope, id: string): Promise<Override> {
    return this.database.inScope(scope, async (sql) => {
      await sql.query('UPDATE backup_override SET ended_at = coalesce(ended_at, now()) WHERE id = $1', [id]);
      const ended = await one(sql, id);
      await judgeAgain(sql, ended.jobId);
      return ended;
    });
  }

  changeFollowUp(scope: Scope, id: string, patch: FollowUpPatch, by: Signer): Promise<void> {
    return this.database.inScope(scope, async (sql) => {
      const { rowCount } = await sql.query(
        `UPDATE backup_follow_up SET
           reference = CASE WHEN $2 THEN nullif($3, '') ELSE reference END,
           note = CASE WHEN $4 THEN nullif($5, '') ELSE note END,
           closed_at = CASE WHEN $6 THEN coalesce(closed_at, now()) ELSE closed_at END,
           closed_by = CASE WHEN $6 THEN coalesce(closed_by, $7) ELSE closed_by END
         WHERE id = $1`,
        [
          id,
          patch.reference !== undefined,
          patch.reference ?? '',
          patch.note !== undefined,
          patch.note ?? '',
          patch.closed === true,
          by.name,
        ],
      );
      if (rowCount === 0) throw noSuch('follow-up');
    });
  }
}

async function one(sql: Sql, id: string): Promise<Override> {
  const { rows } = await sql.query<Override>(`${OVERRIDES} WHERE o.id = $1`, [id]);
  const row = rows[0];
  if (!row) throw noSuch('override');
  return row;
}

async function judgeAgain(sql: Sql, jobId: string): Promise<void> {
  await sql.query('UPDATE backup_job SET judge_at = now() WHERE id = $1', [jobId]);
}
