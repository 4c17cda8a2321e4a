import { STAFF, type ChangedAgreement, type JobAgreement, type Scope } from '@nachtwacht/domain';
import {
  addBackupJob,
  addNight,
  createTestDatabase,
  Rows,
  type BackupRows,
  type TestDatabase,
} from '@nachtwacht/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ArchivesRepository } from '../promises/archives.repository';
import { RestoreTestsRepository } from '../promises/restore-tests.repository';
import { BackupTermsRepository } from '../promises/terms.repository';
import { CustomerBackupsRepository } from './customer-backups.repository';
import { BackupJobsRepository } from './jobs.repository';
import { MonthRepository } from './month.repository';

let db: TestDatabase;
let jobs: BackupJobsRepository;
let ours: BackupRows;
let theirs: BackupRows;
let own: Scope;
beforeAll(async () => {
  db = await createTestDatabase();
  const rows = new Rows(db);
  jobs = new BackupJobsRepository(db.database);
  [ours, theirs] = [
    await addBackupJob(rows, await rows.customer(), { archive_by_day: 5 }),
    await addBackupJob(rows, await rows.customer(), { archive_by_day: 5 }),
  ];
  own = { kind: 'customer', customerId: ours.customer };
  for (const backup of [ours, theirs]) {
    await addNight(rows, backup, '2027-03-01', { status: 'success' });
    await rows.insert('restore_test', {
      customer_id: backup.customer,
      id: crypto.randomUUID(),
      planned_on: '2027-03-01',
      method: 'files',
    });
  }
});
afterAll(async () => {
  await db.drop();
});

const same = (agreement: JobAgreement): ChangedAgreement => ({ agreement, planFrom: null, policy: null });
const PERIOD = { from: '2027-03-01', to: '2027-03-31', timeZone: 'Europe/Amsterdam' };
const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe('people of a customer', () => {
  it('see its jobs, and no others', async () => {
    expect(idsOf(await jobs.list(own, undefined))).toEqual([ours.job]);
    expect(await jobs.list(own, theirs.customer)).toEqual([]);
    expect(idsOf(await jobs.list(STAFF, undefined)).sort()).toEqual([ours.job, theirs.job].sort());
  });

  it('see its nights, and those of nobody else', async () => {
    const backups = new CustomerBackupsRepository(db.database);
    const seen = await backups.ofCustomer(own, ours.customer, PERIOD);
    expect(seen.jobs.map(({ id, nights }) => [id, nights.length])).toEqual([[ours.job, 1]]);
    expect(seen.tests).toHaveLength(1);
    await expect(backups.ofCustomer(own, theirs.customer, PERIOD)).rejects.toMatchObject({ kind: 'gone' });
  });

  it('see a month of its own', async () => {
    const month = await new MonthRepository(db.database).month(own, PERIOD.from, PERIOD.to);
    expect(idsOf(month.customers)).toEqual([ours.customer]);
    expect(month.days.map(({ customerId }) => customerId)).toEqual([ours.customer]);
  });

  it('change nothing, neither of theirs nor of others', async () => {
    const writes = ({ customer, job }: BackupRows) => [
      jobs.change(own, job, (before) => same({ ...before, windowMinutes: 5 })),
      new BackupTermsRepository(db.database).change(own, customer, { restoreEveryMonths: 1 }, same),
      new RestoreTestsRepository(db.database).plan(own, customer, {
        jobId: null,
        plannedOn: '2027-01-01',
        method: 'files',
      }),
      new ArchivesRepository(db.database).attest(
        own,
        { jobId: job, month: '2027-01', how: 'gezien' },
        { id: 'p', name: 'P' },
        () => [{ month: '2027-01', status: 'unknown', dueOn: '2027-02-05', point: null }],
      ),
    ];
    for (const backup of [ours, theirs]) {
      const outcomes = await Promise.allSettled(writes(backup));
      expect(outcomes.map(({ status }) => status)).toEqual(Array(4).fill('rejected'));
    }
    expect(await db.owner('SELECT DISTINCT window_minutes FROM backup_job')).toEqual([
      { window_minutes: 480 },
    ]);
    for (const table of ['backup_terms', 'backup_archive'])
      expect(await db.owner(`SELECT FROM ${table}`)).toEqual([]);
    expect(await db.owner('SELECT FROM restore_test')).toHaveLength(2);
  });
});

it('of two who change a job at once the second sees what the first did', async () => {
  const add = (minutes: number) =>
    jobs.change(STAFF, theirs.job, (before) =>
      same({ ...before, windowMinutes: before.windowMinutes + minutes }),
    );
  await Promise.all(Array.from({ length: 8 }, () => add(1)));
  expect((await jobs.list(STAFF, theirs.customer))[0]?.windowMinutes).toBe(488);
});
