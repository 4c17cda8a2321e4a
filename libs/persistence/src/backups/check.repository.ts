import type {
  JobPast,
  NightDetail,
  NightKey,
  NightLine,
  NightRaw,
  NightRow,
  NightRun,
  SignInput,
  SignReply,
} from '@nachtwacht/contracts';
import { conflicting, maskPaths, type Scope } from '@nachtwacht/domain';
import { lastPosition } from '../relay/relay.repository';
import { recordChange } from '../changes/record-change';
import type { Database, Sql } from '../database/database';
import { isoColumn } from '../rows/iso-column';
import { RUNS_OF_NIGHT } from './runs-of-night';
import { addLine, holdNight, readNight, type HeldNight, type Signer } from './night-lines';
import { nightRow, NIGHTS, type StoredNightRow } from './night-row';
import { addCorrection } from './register.repository';
import { signNights, type SigningRules } from './sign-nights';

const STRIP_NIGHTS = 14;
const CHART_NIGHTS = 60;
const SECONDS = `extract(epoch FROM n.finished_at - n.started_at)::float8`;
const RUN_COLUMNS = `r.source_id AS "sourceId", r.outcome, r.raw_status AS "rawStatus", ${isoColumn('r.started_at')} AS "startedAt",
  ${isoColumn('r.finished_at')} AS "finishedAt", r.bytes_processed AS "bytesProcessed", r.bytes_stored AS "bytesStored", r.files,
  r.message, ${isoColumn('r.first_told_at')} AS "firstToldAt"`;
/** The nights of a check, and what people do to them. */
export class CheckRepository {
  constructor(private readonly database: Database) {}

  nightsOf(scope: Scope, date: string): Promise<{ cursor: number; nights: NightRow[] }> {
    return this.database.readInScope(scope, async (sql) => {
      const { rows } = await sql.query<StoredNightRow>({
        name: 'nights-of-check',
        text: `${NIGHTS} WHERE n.duty_date = $1`,
        values: [date],
      });
      return { cursor: await lastPosition(sql), nights: rows.map(nightRow) };
    });
  }

  pasts(scope: Scope, jobIds: readonly string[], before: string): Promise<JobPast[]> {
    return this.database.readInScope(scope, async (sql) => {
      const { rows } = await sql.query<JobPast>({
        name: 'pasts-of-jobs',
        text: `SELECT j.id AS "jobId", (
            SELECT coalesce(jsonb_agg(jsonb_build_object('date', n.date, 'status', n.status, 'bytes', n.bytes, 'seconds', n.seconds)
              ORDER BY n.date), '[]')
            FROM (SELECT n.date, n.status, n.bytes, ${SECONDS} AS seconds FROM backup_night n
                  WHERE n.customer_id = j.customer_id AND n.job_id = j.id AND n.date <= $2 ORDER BY n.date DESC LIMIT ${String(STRIP_NIGHTS)}) n
          ) AS nights
          FROM backup_job j WHERE j.id = ANY($1)`,
        values: [jobIds, before],
      });
      return rows;
    });
  }

  open(scope: Scope, key: NightKey, by: Signer): Promise<NightDetail> {
    return this.database.inScope(scope, async (sql) => {
      const held = await holdNight(sql, key);
      if (held.openedAt === null && held.signedAt === null && held.closedAt === null) {
        await sql.query(
          `UPDATE backup_night SET opened_at = now(), opened_by = $4 WHERE customer_id = $1 AND job_id = $2 AND date = $3`,
          [held.customerId, key.jobId, key.date, by.id],
        );
        await addLine(sql, held, 'opened', by, {});
        await tell(sql, key);
      }
      return detail(sql, key);
    });
  }

  readRaw(scope: Scope, key: NightKey, by: Signer): Promise<NightRaw> {
    return this.database.inScope(scope, async (sql) => {
      const held = await holdNight(sql, key);
      await addLine(sql, held, 'read-raw', by, {});
      const runs = await runsOf(sql, key);
      return {
        runs: runs.map(({ sourceId, rawStatus, message }) => ({ sourceId, rawStatus, message })),
      };
    });
  }

  sign(scope: Scope, input: SignInput, by: Signer, rules: SigningRules): Promise<SignReply> {
    return this.database.inScope(scope, (sql) => signNights(sql, input, by, rules));
  }

  note(scope: Scope, key: NightKey, text: string, by: Signer): Promise<NightRow> {
    return this.database.inScope(scope, async (sql) => {
      await addLine(sql, await holdNight(sql, key), 'noted', by, { text });
      await sql.query('UPDATE backup_night SET notes = notes + 1 WHERE job_id = $1 AND date = $2', [
        key.jobId,
        key.date,
      ]);
      return tell(sql, key);
    });
  }

  correct(scope: Scope, key: NightKey, text: string, by: Signer): Promise<NightRow> {
    return this.database.inScope(scope, async (sql) => {
      const held = await holdNight(sql, key);
      if (held.signedAt === null && held.closedAt === null)
        throw conflicting('night-open', 'This night is not signed yet: write a note instead.');
      await addLine(sql, held, 'corrected', by, { text });
      if (held.closedAt !== null) await registerWords(sql, held, text, by);
      await sql.query('UPDATE backup_night SET notes = notes + 1 WHERE job_id = $1 AND date = $2', [
        key.jobId,
        key.date,
      ]);
      return tell(sql, key);
    });
  }
}

async function registerWords(sql: Sql, night: HeldNight, text: string, by: Signer): Promise<void> {
  const { rows } = await sql.query<{ at: string }>(`SELECT ${isoColumn('now()')} AS at`);
  const { jobId: job, date, customerId, dutyDate } = night;
  const at = rows[0]?.at ?? '';
  await addCorrection(sql, customerId, dutyDate, { job, night: date, at, by: by.name, text, status: null });
}

async function tell(sql: Sql, key: NightKey): Promise<NightRow> {
  const night = await readNight(sql, key);
  await recordChange(sql, null, { kind: 'night', night });
  return night;
}

async function runsOf(sql: Sql, { jobId, date }: NightKey): Promise<NightRun[]> {
  const { rows } = await sql.query<NightRun>(
    `SELECT ${RUN_COLUMNS} FROM backup_night n, ${RUNS_OF_NIGHT} AND n.job_id = $1 AND n.date = $2 ORDER BY r.at DESC LIMIT 100`,
    [jobId, date],
  );
  return rows;
}

async function detail(sql: Sql, key: NightKey): Promise<NightDetail> {
  const runs = await runsOf(sql, key);
  const { rows: lines } = await sql.query<NightLine>(
    `SELECT id, ${isoColumn('at')} AS at, kind, actor_name AS "byName", coalesce(data ->> 'text', data ->> 'status') AS text
     FROM backup_night_line WHERE job_id = $1 AND date = $2 ORDER BY id`,
    [key.jobId, key.date],
  );
  const { rows: past } = await sql.query<NightDetail['past'][number]>(
    `SELECT * FROM (SELECT n.date::text AS date, n.status, n.bytes, n.files, ${SECONDS} AS seconds FROM backup_night n
       WHERE n.job_id = $1 AND n.date <= $2 ORDER BY n.date DESC LIMIT ${String(CHART_NIGHTS)}) p ORDER BY date`,
    [key.jobId, key.date],
  );
  const { rows: planned } = await sql.query<Pick<NightDetail, 'schedule' | 'windowEndsAt'>>(
    `SELECT j.schedule, ${isoColumn('n.window_ends_at')} AS "windowEndsAt" FROM backup_night n
     JOIN backup_job j ON j.customer_id = n.customer_id AND j.id = n.job_id WHERE n.job_id = $1 AND n.date = $2`,
    [key.jobId, key.date],
  );
  return {
    night: await readNight(sql, key),
    schedule: planned[0]?.schedule ?? {},
    windowEndsAt: planned[0]?.windowEndsAt ?? '',
    runs: runs.map((run) => ({ ...run, message: run.message === null ? null : maskPaths(run.message) })),
    lines,
    past,
  };
}
