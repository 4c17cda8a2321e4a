import { ROUTES, type LimitPreview } from '@nachtwacht/contracts';
import { MetricsRepository } from '@nachtwacht/persistence';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startRestApp, type RestApp } from '../testing/rest-app';

const STEPS = 12;
let db: TestDatabase;
let app: RestApp;
let rows: Rows;
let customer: string;
let asset: string;
let connection: string;

beforeAll(async () => {
  db = await createTestDatabase();
  rows = new Rows(db);
  app = await startRestApp({ database: db.database, publicUrl: 'https://nw.example.nl' });
  await new MetricsRepository(db.database).keepPartitions();
});
afterAll(async () => {
  await app.close();
  await db.drop();
});
beforeEach(async () => {
  await db.owner('DELETE FROM limit_rule');
  await db.owner('DELETE FROM customer_limit_rule');
  await db.owner('UPDATE "check" SET archived_at = now()');
  customer = await rows.customer({ name: 'Bakker' });
  asset = await rows.asset(customer, { name: 'srv1' });
  connection = await rows.connection(customer, { collector: 'node-exporter' });
});

const about = (over: object = {}) => ({
  collector: 'node-exporter',
  aspect: 'memory',
  assetKind: null,
  customerId: null,
  ...over,
});
const level = (warning: number | null, critical: number | null) => ({
  kind: 'level' as const,
  unit: 'percent' as const,
  bad: 'above' as const,
  warning,
  critical,
});
const chosen = (warning: number | null, critical: number | null) => ({
  policy: level(warning, critical),
  attempts: null,
});
const preview = (over: object): Promise<LimitPreview> =>
  app.call(ROUTES.previewLimit, { body: { ...about(), chosen: null, ...over } });

/** Five minutes each, from an hour ago on, well before and after. */
async function watched(means: readonly number[], over: object = {}): Promise<number> {
  const check = await rows.check(customer, asset, connection, 'ok', { aspect: 'memory', ...over });
  await db.owner(`UPDATE check_state SET reading = $2 WHERE check_id = $1`, [
    check,
    { kind: 'level', unit: 'percent', value: means.at(-1) ?? null },
  ]);
  for (const [step, mean] of means.entries())
    await db.owner(
      `INSERT INTO rollup_5_minutes (check_id, bucket, readings)
       VALUES ($1, date_bin('5 minutes', now() - make_interval(mins => $2), 'epoch'), jsonb_build_object('used_percent', jsonb_build_array(5, $3::float8 - 1, $3::float8 + 1, $3::float8)))`,
      [check, (STEPS - step) * 5, mean],
    );
  return check;
}

describe('limits over HTTP', () => {
  it('list what every collector judges by, those in use first, and no agreements on backups', async () => {
    await watched([50]);
    const collectors = await app.call(ROUTES.limits);
    expect(collectors[0]).toMatchObject({ collector: 'node-exporter', checks: 1 });
    const memory = collectors[0]?.aspects.find(({ aspect }) => aspect === 'memory');
    expect(memory).toMatchObject({ checks: 1, ownPolicies: 0, assetKinds: ['server'], rules: [] });
    expect(memory?.policy).toMatchObject({ kind: 'level', unit: 'percent' });
    const kinds = collectors.flatMap(({ aspects }) => aspects.map(({ policy }) => policy.kind as string));
    expect(kinds).not.toContain('backup');
  });

  it('are kept, shown on the page of an asset, and dropped', async () => {
    await watched([50]);
    const kept = await app.call(ROUTES.keepLimit, { body: { ...about(), ...chosen(60, 70) } });
    expect(kept.aspects.find(({ aspect }) => aspect === 'memory')?.rules).toMatchObject([
      { policy: level(60, 70), customerName: null },
    ]);
    const shown = async () =>
      (await app.call(ROUTES.asset, { id: asset })).checks.find(({ aspect }) => aspect === 'memory')?.policy;
    expect(await shown()).toEqual(level(60, 70));
    await app.call(ROUTES.dropLimit, { body: about() });
    expect(await shown()).not.toEqual(level(60, 70));
  });

  it.each([
    ['another unit', { policy: { ...level(1, 2), unit: 'celsius' as const }, attempts: null }],
    [
      'another kind of limit',
      { policy: { kind: 'expiry' as const, warningDays: 9, criticalDays: 3 }, attempts: null },
    ],
    ['limits that cross', chosen(90, 80)],
    ['no poll at all to confirm', { policy: level(80, 90), attempts: 0 }],
  ])('refuse %s', async (_what, wrong) => {
    expect(await app.attempt(ROUTES.keepLimit, { body: { ...about(), ...wrong } })).toMatchObject({
      status: 400,
    });
  });

  it('refuse an aspect that nobody watches', async () => {
    const refused = await app.attempt(ROUTES.keepLimit, {
      body: { ...about({ aspect: 'mood' }), ...chosen(1, 2) },
    });
    expect(refused).toMatchObject({ status: 404 });
  });
});

describe('the preview', () => {
  it('says how often it would have fired beside how often it did, by asset', async () => {
    await watched([50, 70, 50, 70, 70, 50, 75, 50]);
    const told = await preview({ chosen: chosen(65, 73) });
    expect(told).toMatchObject({
      by: 'samples',
      checks: 1,
      untouched: 0,
      withoutHistory: 0,
      leftOut: 0,
      fired: { present: { warning: 0, critical: 0 }, proposed: { warning: 2, critical: 1 } },
      now: { present: { ok: 1 }, proposed: { ok: 1 } },
      assets: [
        { assetName: 'srv1', customerName: 'Bakker', fired: { proposed: { warning: 2, critical: 1 } } },
      ],
    });
    expect(told.assets[0]?.fired.proposed.lastAt).not.toBeNull();
  });

  it('counts short peaks apart', async () => {
    await watched([50, 64.5, 50]);
    expect(await preview({ chosen: chosen(65, 90) })).toMatchObject({
      fired: { proposed: { warning: 0 } },
      withPeaks: { proposed: { warning: 1 } },
    });
  });

  it('leaves aside what goes by another rule, and says so', async () => {
    await watched([70], { instance: 'own', policy: level(99, null) });
    await watched([70], { instance: 'rule' });
    await app.call(ROUTES.keepLimit, { body: { ...about({ customerId: customer }), ...chosen(95, 99) } });
    const told = await preview({ chosen: chosen(60, 90) });
    expect(told).toMatchObject({ checks: 2, untouched: 2, fired: { proposed: { warning: 0 } } });
    expect(await preview({ customerId: customer, chosen: chosen(60, 90) })).toMatchObject({
      checks: 2,
      untouched: 1,
      fired: { proposed: { warning: 1 } },
      now: { present: { ok: 1 }, proposed: { warning: 1 } },
    });
  });

  it('of taking a rule away goes by what holds without it', async () => {
    await watched([70]);
    await app.call(ROUTES.keepLimit, { body: { ...about(), ...chosen(60, 90) } });
    expect(await preview({})).toMatchObject({
      fired: { present: { warning: 1 }, proposed: { warning: 0 } },
      now: { present: { warning: 1 }, proposed: { ok: 1 } },
    });
  });

  it('says where nothing is kept to reckon on', async () => {
    await watched([]);
    expect(await preview({ chosen: chosen(60, 90) })).toMatchObject({ checks: 1, withoutHistory: 1 });
  });

  it('judges words anew on the changes that are kept', async () => {
    await rows
      .check(customer, asset, connection, 'ok', { aspect: 'raid' })
      .then((check) =>
        db.owner('UPDATE transition SET status = $2, reason = $3 WHERE check_id = $1', [
          check,
          'critical',
          { code: 'state', params: { value: 'degraded' } },
        ]),
      );
    const policy = { kind: 'state' as const, ok: [], warning: ['degraded'], critical: [] };
    expect(await preview({ aspect: 'raid', chosen: { policy, attempts: null } })).toMatchObject({
      by: 'history',
      fired: { present: { critical: 1 }, proposed: { warning: 1, critical: 0 } },
    });
  });
});
