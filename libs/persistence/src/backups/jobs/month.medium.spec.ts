import { NIGHT_STATUSES, STAFF } from '@nachtwacht/domain';
import { createTestDatabase, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MonthRepository } from './month.repository';

const JOBS = 5_000;
const CUSTOMERS = 250;
/** A second, for a machine that has other things to do; alone it is a tenth of it. */
const LIMIT_MS = 1_000;

let db: TestDatabase;
let months: MonthRepository;
beforeAll(async () => {
  db = await createTestDatabase();
  months = new MonthRepository(db.database);
  await db.owner(
    `INSERT INTO customer (id, name, code) SELECT gen_random_uuid(), 'Praktijk ' || i, 'p' || i FROM generate_series(1, ${CUSTOMERS}) i`,
  );
  await db.owner(
    `INSERT INTO asset (customer_id, id, service_code, kind, name)
     SELECT c.id, gen_random_uuid(), 'server', 'backup-job', 'Back-up ' || i
     FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM customer) c, generate_series(1, ${JOBS / CUSTOMERS}) i`,
  );
  await db.owner(
    `INSERT INTO backup_job (customer_id, id, asset_id, terms) SELECT customer_id, gen_random_uuid(), id, '{}' FROM asset`,
  );
  // Day by day, as nights come.
  for (const month of ['2027-02', '2027-03', '2027-04'])
    await db.owner(
      `INSERT INTO backup_night (customer_id, job_id, date, dues, window_ends_at, deadline_at, duty_date, status, reasons)
       SELECT j.customer_id, j.id, d, ARRAY[d], d + interval '8 hours', d + interval '10 hours', d::date + 1,
         CASE WHEN random() < 0.97 THEN 'success' ELSE 'failed' END,
         '[{"code":"run-good","params":{"finishedAt":"2027-03-01T23:10:00.000Z"}}]'
       FROM generate_series($1::timestamptz, $1::timestamptz + interval '1 month' - interval '1 day', interval '1 day') d, backup_job j`,
      [`${month}-01T00:00:00Z`],
    );
  await db.owner('ANALYZE');
});
afterAll(async () => {
  await db.drop();
});

it('a month of 5,000 jobs is added up before anybody waits', async () => {
  const times: number[] = [];
  for (let turn = 0; turn < 5; turn++) {
    const begun = performance.now();
    const { customers, days } = await months.month(STAFF, '2027-03-01', '2027-03-31');
    times.push(performance.now() - begun);
    expect(customers).toHaveLength(CUSTOMERS);
    expect(customers.reduce((sum, { jobs }) => sum + jobs, 0)).toBe(JOBS);
    expect(days).toHaveLength(CUSTOMERS * 31);
    expect(days.reduce((sum, { expected }) => sum + expected, 0)).toBe(JOBS * 31);
  }
  expect(Math.min(...times)).toBeLessThan(LIMIT_MS);
});

it('the worst night of a day is the one that is worked first', async () => {
  const [night] = await db.owner<{ customer_id: string; date: string }>(
    `UPDATE backup_night SET status = 'waiting' WHERE date = '2027-02-03' RETURNING customer_id, date::text AS date`,
  );
  const worst = async () =>
    (await months.month(STAFF, '2027-02-03', '2027-02-03')).days.find(
      ({ customerId }) => customerId === night?.customer_id,
    );
  for (const status of NIGHT_STATUSES.toReversed().filter((each) => each !== 'not-expected')) {
    await db.owner(
      `UPDATE backup_night SET status = $2 WHERE (customer_id, job_id, date) = (
         SELECT customer_id, job_id, date FROM backup_night WHERE customer_id = $1 AND date = '2027-02-03' ORDER BY job_id LIMIT 1)`,
      [night?.customer_id, status],
    );
    expect(await worst()).toMatchObject({
      worst: NIGHT_STATUSES.indexOf(status) < NIGHT_STATUSES.indexOf('waiting') ? status : 'waiting',
    });
  }
});
