import { STAFF, SYSTEM } from '@nachtwacht/domain';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MetricsRepository } from './metrics.repository';
import type { Database } from '../database/database';

let db: TestDatabase;
let rows: Rows;
let metrics: MetricsRepository;
let customer: string;
let connection: string;
let check: number;

beforeAll(async () => {
  db = await createTestDatabase();
  rows = new Rows(db);
  metrics = new MetricsRepository(db.database);
  await metrics.keepPartitions();
});
afterAll(async () => {
  await db.drop();
});
beforeEach(async () => {
  await db.owner('TRUNCATE sample, rollup_5_minutes, rollup_hour, rollup_day, rollup_progress');
  customer = await rows.customer();
  connection = await rows.connection(customer);
  check = await rows.check(customer, await rows.asset(customer), connection);
});

/** One sample a minute for `minutes` minutes up to `ago` minutes ago; the value is the number of the sample. */
async function samples(minutes: number, ago: number, metric = 'used_percent'): Promise<void> {
  await db.owner(
    `INSERT INTO sample (connection_id, customer_id, measured_at, readings)
     SELECT $1, $2, date_trunc('minute', now()) - make_interval(mins => $4::int + $3::int - n),
            jsonb_build_object($5::text, jsonb_build_object($6::text, n))
     FROM generate_series(1, $3::int) n`,
    [connection, customer, minutes, ago, String(check), metric],
  );
}

describe('rollups', () => {
  it('keep count, lowest, highest and mean of every complete bucket, and say how far they are', async () => {
    await samples(30, 10);
    await metrics.rollUp();
    const [total] = await db.owner<{ n: number; low: number; high: number; mean: number; buckets: string }>(
      `SELECT sum((readings->'used_percent'->>0)::int)::int AS n, min((readings->'used_percent'->>1)::float8) AS low,
              max((readings->'used_percent'->>2)::float8) AS high,
              sum((readings->'used_percent'->>3)::float8 * (readings->'used_percent'->>0)::int) / 30 AS mean,
              count(*) AS buckets
       FROM rollup_5_minutes WHERE check_id = $1`,
      [check],
    );
    expect(total).toMatchObject({ n: 30, low: 1, high: 30, mean: 15.5 });
    expect(Number(total?.buckets)).toBeGreaterThanOrEqual(6);
    const [progress] = await db.owner<{ recent: boolean }>(
      `SELECT done_to > now() - interval '8 minutes' AS recent FROM rollup_progress WHERE rollup = 'rollup_5_minutes'`,
    );
    expect(progress).toEqual({ recent: true });
  });

  it('are the same when they are made twice, or by two at once', async () => {
    await samples(30, 10);
    await Promise.all([metrics.rollUp(), metrics.rollUp()]);
    const read = () => db.owner('SELECT * FROM rollup_5_minutes ORDER BY check_id, bucket');
    const once = await read();
    await db.owner('DELETE FROM rollup_progress');
    await metrics.rollUp();
    expect(await read()).toEqual(once);
  });

  it('of an hour weigh their five minutes by count', async () => {
    await samples(600, 0);
    await metrics.rollUp();
    const hours = await db.owner<{ n: number; low: number; high: number; mean: number }>(
      `SELECT (readings->'used_percent'->>0)::int AS n, (readings->'used_percent'->>1)::float8 AS low,
              (readings->'used_percent'->>2)::float8 AS high, (readings->'used_percent'->>3)::float8 AS mean
       FROM rollup_hour ORDER BY bucket OFFSET 1`,
    );
    expect(hours.length).toBeGreaterThanOrEqual(8);
    for (const { n, low, high, mean } of hours) {
      expect(n).toBe(60);
      expect(high - low).toBe(59);
      expect(mean).toBeCloseTo((low + high) / 2);
    }
  });
});

describe('partitions', () => {
  it('are made ahead, and dropped whole when their time is over', async () => {
    await db.owner(`SELECT app.add_partition('sample', date '2026-01-01', date '2026-01-02')`);
    expect(await metrics.keepPartitions()).toEqual(['sample_20260101']);
    const [tomorrow] = await db.owner<{ made: boolean }>(
      `SELECT to_regclass('sample_' || to_char(current_date + 1, 'YYYYMMDD')) IS NOT NULL AS made`,
    );
    expect(tomorrow).toEqual({ made: true });
  });

  it('can be asked for the tables of metrics only, and by those who watch only', async () => {
    const drop = (database: Database) =>
      database.inScope(SYSTEM, (sql) => sql.query(`SELECT app.drop_partitions('transition', current_date)`));
    await expect(drop(db.database.asPoller())).rejects.toThrow('not a metrics table');
    await expect(drop(db.database)).rejects.toThrow('permission denied');
  });
});

describe('a series', () => {
  it('of an hour gives every sample, of a day five minutes, and leaves gaps', async () => {
    await samples(20, 5);
    const hour = await metrics.series(STAFF, check, { range: 'hour' });
    expect(hour?.series).toMatchObject([{ metric: 'used_percent' }]);
    expect(hour?.series[0]?.points.map(([, mean]) => mean)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
    const day = await metrics.series(STAFF, check, { range: 'day' });
    expect(day?.stepSeconds).toBe(300);
    expect(day?.series[0]?.points.length).toBeLessThanOrEqual(5);
  });

  it.each(['week', 'month', 'year'] as const)(
    'of a %s joins rollups with what is not rolled up yet, without counting twice',
    async (range) => {
      await samples(120, 0);
      await metrics.rollUp();
      const series = await metrics.series(STAFF, check, { range });
      const points = series?.series[0]?.points ?? [];
      expect(Math.min(...points.map(([, , low]) => low))).toBe(1);
      expect(Math.max(...points.map(([, , , high]) => high))).toBe(120);
      for (const [, mean, low, high] of points) {
        expect(mean).toBeGreaterThanOrEqual(low);
        expect(mean).toBeLessThanOrEqual(high);
      }
    },
  );

  it('of a window gives what lies in it, and the status of the same time', async () => {
    await samples(60, 0);
    await metrics.rollUp();
    const at = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
    const window = await metrics.series(STAFF, check, { range: 'day', from: at(30), to: at(20) });
    expect(window).toMatchObject({ range: 'day', stepSeconds: 60 });
    const points = window?.series[0]?.points ?? [];
    expect(points.length).toBeGreaterThanOrEqual(9);
    expect(points.length).toBeLessThanOrEqual(10);
    for (const [, mean] of points) {
      expect(mean).toBeGreaterThanOrEqual(29);
      expect(mean).toBeLessThanOrEqual(41);
    }
    const before = await metrics.series(STAFF, check, { range: 'day', from: at(5000), to: at(4000) });
    expect(before).toMatchObject({ series: [], intervals: [] });
  });

  it('comes with the status of the same time', async () => {
    const series = await metrics.series(STAFF, check, { range: 'hour' });
    expect(series?.intervals).toMatchObject([{ status: 'ok', to: null }]);
  });

  it('is nothing for another customer', async () => {
    const stranger = { kind: 'customer', customerId: await rows.customer() } as const;
    await samples(20, 5);
    expect(await metrics.series(stranger, check, { range: 'hour' })).toBeNull();
    const owner = { kind: 'customer', customerId: customer } as const;
    expect((await metrics.series(owner, check, { range: 'hour' }))?.series[0]?.points).toHaveLength(20);
  });
});

describe('levels that fill', () => {
  it('are given with their history by the hour, and a forecast makes pollers read their plan again', async () => {
    await samples(600, 10);
    await db.owner(
      `UPDATE check_state SET reading = '{"kind": "level", "unit": "percent", "value": 1}' WHERE check_id = $1`,
      [check],
    );
    await metrics.rollUp();
    const [filling] = await metrics.fillingChecks(0, 10);
    expect(filling).toMatchObject({ id: check });
    expect(filling?.points.length).toBeGreaterThanOrEqual(9);
    const fence = () => db.owner('SELECT fence FROM poll WHERE connection_id = $1', [connection]);
    const before = await fence();
    await metrics.storeForecasts([{ id: check, fullAt: 1_800_000_000_000 }]);
    const changed = await fence();
    expect(changed).not.toEqual(before);
    await metrics.storeForecasts([{ id: check, fullAt: 1_800_000_000_000 }]);
    expect(await fence()).toEqual(changed);
  });
});
