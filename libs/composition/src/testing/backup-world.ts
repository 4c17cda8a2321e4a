import { judgeJob } from '@nachtwacht/features-backups';
import { usualTerms, type BackupOutcome, type NightStatus } from '@nachtwacht/domain';
import { daysAfter, instantOfLocal, localDateOf } from '@nachtwacht/domain/time';
import { JudgeRepository } from '@nachtwacht/persistence';
import { Rows, type TestDatabase } from '@nachtwacht/testing';

const ZONE = 'Europe/Amsterdam';

export interface TestJob {
  readonly customer: string;
  readonly asset: string;
  readonly connection: string;
  readonly job: string;
}

interface StoredNight {
  readonly job: string;
  readonly date: string;
  readonly duty: string;
  readonly status: NightStatus;
  readonly version: number;
  readonly follow_up_id: string | null;
}

/**
 * Jobs that run every evening at 22:00 and are to be done by 06:00, with their runs. The clock of the judging stands at
 * nine in the morning of today, whatever the time of the day the spec runs at.
 */
export class BackupWorld {
  readonly rows: Rows;
  readonly today = localDateOf(Date.now(), ZONE);
  readonly lastNight = daysAfter(this.today, -1);
  readonly now = instantOfLocal(this.today, '09:00', ZONE);
  private readonly judging: JudgeRepository;

  constructor(private readonly db: TestDatabase) {
    this.rows = new Rows(db);
    this.judging = new JudgeRepository(db.database);
  }

  async job(customer: string, over: Readonly<Record<string, unknown>> = {}): Promise<TestJob> {
    const asset = await this.rows.asset(customer, { kind: 'backup-job', service_code: 'backup' });
    const connection = await this.rows.connection(customer, { collector: 'backup-push', settings: {} });
    await this.rows.insert('check', {
      customer_id: customer,
      asset_id: asset,
      connection_id: connection,
      aspect: 'backup',
    });
    const job = await this.rows.insert('backup_job', {
      customer_id: customer,
      id: crypto.randomUUID(),
      asset_id: asset,
      schedule: { kind: 'evenings', weekdays: [1, 2, 3, 4, 5, 6, 7], at: '22:00', timeZone: ZONE },
      window_minutes: 480,
      grace_minutes: 30,
      terms: usualTerms('server'),
      active_from: new Date(instantOfLocal(this.lastNight, '12:00', ZONE)),
      ...over,
    });
    return { customer, asset, connection, job };
  }

  /** A run of an hour that began at 22:05 of an evening, told now; wakes the judge as a poll would. */
  async run(
    { customer, job }: TestJob,
    outcome: BackupOutcome,
    over: {
      readonly evening?: string;
      readonly at?: string;
      readonly id?: string;
      readonly message?: string;
    } = {},
  ): Promise<void> {
    const evening = over.evening ?? this.lastNight;
    const startedAt = instantOfLocal(evening, over.at ?? '22:05', ZONE);
    const finishedAt = outcome === 'running' ? null : new Date(startedAt + 3_600_000);
    await this.rows.insert(
      'backup_run',
      {
        customer_id: customer,
        job_id: job,
        source_id: over.id ?? `${evening} ${over.at ?? ''}`,
        outcome,
        raw_status: outcome,
        started_at: new Date(startedAt),
        finished_at: finishedAt,
        bytes_processed: 5_000_000_000,
        files: 100,
        message: over.message ?? null,
        at: new Date(startedAt),
      },
      'source_id',
    );
    await this.db.owner('UPDATE backup_job SET judge_at = now() WHERE id = $1', [job]);
  }

  /** Judges all that is due, as if it were `now`. */
  judge(now = this.now): Promise<number> {
    return this.judging.judgeDue(1_000, (job, duty) => ({
      ...judgeJob(job, duty, now),
      judgeAt: Date.now() + 3_600_000,
    }));
  }

  async again(now = this.now): Promise<void> {
    await this.db.owner('UPDATE backup_job SET judge_at = now()');
    await this.judge(now);
  }

  async night({ job }: TestJob, date = this.lastNight): Promise<StoredNight> {
    const [night] = await this.db.owner<StoredNight>(
      `SELECT job_id AS job, date::text AS date, duty_date::text AS duty, status, version, follow_up_id FROM backup_night
       WHERE job_id = $1 AND date = $2`,
      [job, date],
    );
    if (!night) throw new Error(`no night of ${date}`);
    return night;
  }
}
