import { acting, limitedRule, STAFF, type LevelPolicy, type LimitRule } from '@nachtwacht/domain';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AssetDetailRepository } from '../assets/asset-detail.repository';
import { AuditRepository } from '../audit/audit.repository';
import { loadPlans } from '../polling/load-plans';
import { MetricsRepository } from '../metrics/metrics.repository';
import { LimitHistoryRepository } from './limit-history.repository';
import { LimitsRepository } from './limits.repository';

const OWN: LevelPolicy = { kind: 'level', unit: 'percent', bad: 'above', warning: 80, critical: 90 };
const level = (warning: number): LevelPolicy => ({ ...OWN, warning });

let db: TestDatabase;
let rows: Rows;
let limits: LimitsRepository;
let history: LimitHistoryRepository;
let metrics: MetricsRepository;
let customer: string;
let asset: string;
let connection: string;
let check: number;

beforeAll(async () => {
  db = await createTestDatabase();
  rows = new Rows(db);
  limits = new LimitsRepository(db.database);
  history = new LimitHistoryRepository(db.database);
  metrics = new MetricsRepository(db.database);
  await metrics.keepPartitions();
  await db.owner(`SELECT app.add_partition('rollup_5_minutes', current_date - 5, current_date - 1)`);
});
afterAll(async () => {
  await db.drop();
});
beforeEach(async () => {
  for (const table of ['limit_rule', 'customer_limit_rule', 'sample', 'rollup_5_minutes', 'rollup_hour'])
    await db.owner(`DELETE FROM ${table}`);
  customer = await rows.customer({ name: 'Bakker' });
  asset = await rows.asset(customer, { name: 'srv1' });
  connection = await rows.connection(customer, { collector: 'node-exporter' });
  await rows.found(connection, { asset_id: asset, customer_id: customer });
  check = await rows.check(customer, asset, connection, 'ok', { aspect: 'disk', instance: '/' });
});

const about = (over: object = {}) => ({
  collector: 'node-exporter',
  aspect: 'disk',
  assetKind: null,
  customerId: null,
  ...over,
});
const keep = (warning: number, over: object = {}) =>
  limits.keep(STAFF, { ...about(over), policy: level(warning), attempts: null });
const fence = async () =>
  (await db.owner<{ fence: string }>('SELECT fence FROM poll WHERE connection_id = $1', [connection]))[0]
    ?.fence;

async function planned(): Promise<readonly LimitRule[]> {
  const plans = await db.database
    .asPoller()
    .inScope({ kind: 'system' }, (sql) => loadPlans(sql, [connection]));
  return plans[0]?.limits ?? [];
}

/** What the page of the asset shows, which the database picks, beside what a poll would judge by. */
async function inForce(): Promise<{ shown: unknown; judged: unknown }> {
  const { checks } = await new AssetDetailRepository(db.database).byId(STAFF, asset);
  const rule = { policy: OWN, confirmation: { attempts: 3, retrySeconds: 10 } };
  const found = limitedRule(rule, await planned(), { aspect: 'disk', kind: 'server', customerId: customer });
  return {
    shown: checks.find(({ id }) => id === check)?.chosenPolicy ?? OWN,
    judged: found.policy,
  };
}

describe('limits', () => {
  it('go from the installation’s to the customer’s own for the kind, for pages as for polls', async () => {
    const expectWarning = async (warning: number) => {
      expect(await inForce()).toEqual({ shown: level(warning), judged: level(warning) });
    };
    await expectWarning(80);
    await keep(10);
    await expectWarning(10);
    await keep(20, { assetKind: 'server' });
    await keep(21, { assetKind: 'nas' });
    await expectWarning(20);
    await keep(30, { customerId: customer });
    await keep(31, { customerId: await rows.customer() });
    await expectWarning(30);
    await keep(40, { customerId: customer, assetKind: 'server' });
    await expectWarning(40);
    await limits.drop(STAFF, about({ customerId: customer, assetKind: 'server' }));
    await limits.drop(STAFF, about({ customerId: customer }));
    await expectWarning(20);
  });

  it('are given to plans of their own customer and collector alone', async () => {
    await keep(1);
    await keep(2, { customerId: customer });
    await keep(3, { customerId: await rows.customer() });
    await keep(4, { collector: 'http' });
    expect((await planned()).map(({ policy }) => (policy as LevelPolicy).warning).sort()).toEqual([1, 2]);
  });

  it('make pollers read their plan again, and those of no other collector', async () => {
    const seen = [await fence()];
    await keep(70);
    seen.push(await fence());
    await keep(71);
    seen.push(await fence());
    await limits.drop(STAFF, about());
    seen.push(await fence());
    expect(new Set(seen).size).toBe(4);
    await keep(70, { collector: 'http' });
    await limits.drop(STAFF, about());
    expect(await fence()).toBe(seen.at(-1));
  });

  it('are listed with their customer, and kept once per thing they are for', async () => {
    await keep(70);
    await keep(75);
    await keep(60, { customerId: customer });
    expect(await limits.rules(STAFF, 'node-exporter')).toMatchObject([
      { customerId: null, customerName: null, assetKind: null, policy: level(75), attempts: null },
      { customerId: customer, customerName: 'Bakker', policy: level(60) },
    ]);
    expect(await limits.rules(STAFF, 'http')).toEqual([]);
  });

  it('are refused for a customer that is not there', async () => {
    await expect(keep(1, { customerId: crypto.randomUUID() })).rejects.toMatchObject({ kind: 'gone' });
  });

  it('are written down with who chose them', async () => {
    const { scope } = acting({ id: 'p1', name: 'Iemand', role: 'service-lead', scope: STAFF });
    await limits.keep(scope, { ...about(), policy: level(70), attempts: 2 });
    await limits.drop(scope, about());
    const entries = await new AuditRepository(db.database).list(STAFF, { thing: 'limits' }, null, 2);
    expect(entries.map(({ act, name, actor }) => [act, name, actor?.name])).toEqual([
      ['removed', 'node-exporter / disk', 'Iemand'],
      ['created', 'node-exporter / disk', 'Iemand'],
    ]);
  });

  it('tell how many checks they are for', async () => {
    await rows.check(customer, asset, connection, 'ok', { aspect: 'disk', instance: '/var', policy: OWN });
    await rows.check(customer, asset, connection, 'ok', {
      aspect: 'disk',
      instance: '/old',
      archived_at: new Date(),
    });
    const uses = await limits.uses(STAFF, 'node-exporter');
    expect(uses.find(({ aspect }) => aspect === 'disk')).toMatchObject({
      assetKind: 'server',
      ownPolicies: 1,
    });
  });
});

describe('what is kept to replay', () => {
  const bearing = { value: 'used_percent' };

  it('are checks of the aspect, kind and customer, what is wrong first, and how many there are', async () => {
    const other = await rows.customer();
    const nas = await rows.asset(other, { kind: 'nas' });
    const wrong = await rows.check(other, nas, connection, 'critical', { aspect: 'disk' });
    const all = await history.checks(STAFF, about(), 1);
    expect(all.checks.map(({ id }) => id)).toEqual([wrong]);
    expect(all.total).toBeGreaterThanOrEqual(2);
    const of = async (over: object) =>
      (await history.checks(STAFF, about(over), 9)).checks.map(({ id }) => id);
    expect(await of({ customerId: other, assetKind: 'nas' })).toEqual([wrong]);
    expect(await of({ customerId: customer })).toEqual([check]);
    expect(await of({ customerId: customer, assetKind: 'nas' })).toEqual([]);
  });

  it('are hours, then five minutes, then single polls, each once and in order', async () => {
    const time = await history.time(STAFF);
    const put = (table: string, ago: string) =>
      db.owner(
        `INSERT INTO ${table} (check_id, bucket, readings)
         VALUES ($1, date_bin('5 minutes', now() - $2::interval, 'epoch'), '{"used_percent": [5, 1, 9, 4], "other": [1, 2, 2, 2]}')`,
        [check, ago],
      );
    await put('rollup_hour', '20 days');
    await put('rollup_hour', '2 days');
    await put('rollup_5_minutes', '2 days');
    await db.owner(
      `INSERT INTO rollup_progress (rollup, done_to) VALUES ('rollup_5_minutes', now() - interval '10 minutes')
       ON CONFLICT (rollup) DO UPDATE SET done_to = excluded.done_to`,
    );
    for (const minutes of [12, 4])
      await db.owner(
        `INSERT INTO sample (connection_id, customer_id, measured_at, readings)
         VALUES ($1, $2, now() - make_interval(mins => $3), jsonb_build_object($4::text, '{"used_percent": 7}'::jsonb))`,
        [connection, customer, minutes, String(check)],
      );
    const points = (await history.points(STAFF, [check], bearing, time)).get(check) ?? [];
    expect(points.map(({ seconds, polls, measured }) => [seconds, polls, measured])).toEqual([
      [3600, 5, { value: [1, 9, 4] }],
      [300, 5, { value: [1, 9, 4] }],
      [60, 1, { value: [7, 7, 7] }],
    ]);
    expect(points.map(({ at }) => at)).toEqual(points.map(({ at }) => at).sort((a, b) => a - b));
    expect((await history.points(STAFF, [check], { loss: 'absent' }, time)).size).toBe(0);
  });

  it('are the statuses that held in that time, the first from its beginning on', async () => {
    const time = await history.time(STAFF);
    const old = await rows.check(customer, asset, connection, 'ok', { aspect: 'disk', instance: '/data' });
    await db.owner(`UPDATE transition SET started_at = now() - interval '90 days' WHERE check_id = $1`, [
      old,
    ]);
    expect((await history.statuses(STAFF, [old], time)).get(old)).toMatchObject([
      { from: time.from, status: 'ok', reason: { code: 'reachable' } },
    ]);
  });

  it('is seen by its own customer only', async () => {
    const stranger = { kind: 'customer', customerId: await rows.customer() } as const;
    expect(await history.checks(stranger, about(), 9)).toEqual({ checks: [], total: 0 });
    await keep(1, { customerId: customer });
    expect(await limits.rules(stranger, null)).toEqual([]);
    await expect(
      limits.keep(stranger, { ...about({ customerId: stranger.customerId }), policy: OWN, attempts: null }),
    ).rejects.toThrow(/row-level security/);
  });
});
