import { usualTerms } from '@nachtwacht/domain';
import { randomUUID } from 'node:crypto';
import type { Rows } from './rows';

type Values = Readonly<Record<string, unknown>>;

export interface BackupRows {
  readonly customer: string;
  readonly job: string;
  /** The asset that stands for the job. */
  readonly asset: string;
  readonly connection: string;
}

/** A backup job with the asset that stands for it, watched through a connection of its own; nothing was agreed yet. */
export async function addBackupJob(rows: Rows, customer: string, over: Values = {}): Promise<BackupRows> {
  const asset = await rows.asset(customer, { kind: 'backup-job' });
  const connection = await rows.connection(customer, { collector: 'veeam' });
  await rows.found(connection, { key: 'job', kind: 'backup-job', asset_id: asset, customer_id: customer });
  await rows.check(customer, asset, connection, 'ok', { aspect: 'backup' });
  const job = await rows.insert('backup_job', {
    customer_id: customer,
    id: randomUUID(),
    asset_id: asset,
    terms: usualTerms('server'),
    ...over,
  });
  return { customer, job, asset, connection };
}

/** A night that is due at 21:00 UTC of its date, and over by midnight. */
export async function addNight(
  rows: Rows,
  { customer, job }: BackupRows,
  date: string,
  over: Values = {},
): Promise<void> {
  await rows.insert(
    'backup_night',
    {
      customer_id: customer,
      job_id: job,
      date,
      dues: [`${date}T21:00:00Z`],
      window_ends_at: `${date}T23:00:00Z`,
      deadline_at: `${date}T23:30:00Z`,
      duty_date: date,
      status: 'waiting',
      reasons: '[]',
      ...over,
    },
    'date',
  );
}

/** A good run that began and ended `at`. */
export async function addRun(
  rows: Rows,
  { customer, job }: BackupRows,
  at: Date,
  over: Values = {},
): Promise<void> {
  await rows.insert(
    'backup_run',
    {
      customer_id: customer,
      job_id: job,
      source_id: randomUUID(),
      outcome: 'success',
      started_at: at,
      finished_at: at,
      at,
      ...over,
    },
    'source_id',
  );
}
