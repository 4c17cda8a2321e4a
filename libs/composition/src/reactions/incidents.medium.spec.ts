import type { ChangePayload } from '@nachtwacht/contracts';
import { SYSTEM } from '@nachtwacht/domain';
import { IncidentReactor } from '@nachtwacht/features-incidents';
import {
  IncidentReactionsRepository,
  ReactorsRepository,
  RelayRepository,
  type Sql,
} from '@nachtwacht/persistence';
import { createTestDatabase, Watched, type TestDatabase, type WatchedAsset } from '@nachtwacht/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

interface IncidentRow {
  status: string;
  worst_status: string;
  closed: boolean;
}

let db: TestDatabase;
let watched: Watched;
let asset: WatchedAsset;
let relay: RelayRepository;
let places: ReactorsRepository;
const reactor = new IncidentReactor();

beforeEach(async () => {
  db = await createTestDatabase();
  watched = new Watched(db);
  relay = new RelayRepository(db.database);
  places = new ReactorsRepository(db.database);
  await places.register(reactor.name);
  [asset] = (await watched.assets(1)) as [WatchedAsset];
});
afterEach(async () => {
  await db.drop();
});

/** Until nothing is left to react to. */
async function react(work = (sql: Sql) => new IncidentReactionsRepository(sql)): Promise<number> {
  for (let total = 0; ;) {
    await relay.number(20_000);
    const taken = await places.take(reactor.name, 500, (changes, sql) => reactor.react(changes, work(sql)));
    total += taken;
    if (taken === 0) return total;
  }
}

async function turn(...args: Parameters<Watched['turn']>): Promise<void> {
  await watched.turn(...args);
  await react();
}

const incidents = () =>
  db.owner<IncidentRow>(
    'SELECT status, worst_status, closed_at IS NOT NULL AS closed FROM incident ORDER BY opened_at, closed_at',
  );
const entries = () =>
  db.owner<{ kind: string; data: object }>('SELECT kind, data FROM incident_entry ORDER BY id');
const told = async () =>
  (
    await db.owner<{ payload: ChangePayload }>(
      `SELECT payload FROM change WHERE kind = 'incident' ORDER BY id`,
    )
  ).map(({ payload }) => (payload.kind === 'incident' ? payload.incident : null));

describe('an incident', () => {
  it('follows the worst of its asset from the first problem to the last recovery, and tells every step', async () => {
    const second = await watched.check(asset, 'ok', 'latency');
    await turn([asset], 'warning');
    await turn([second], 'critical');
    await turn([second], 'ok');
    await turn([asset], 'ok');

    expect(await incidents()).toEqual([{ status: 'warning', worst_status: 'critical', closed: true }]);
    expect(await entries()).toMatchObject([
      { kind: 'opened', data: { status: 'warning', checks: [{ aspect: 'reach', status: 'warning' }] } },
      { kind: 'changed', data: { from: 'warning', status: 'critical' } },
      { kind: 'changed', data: { from: 'critical', status: 'warning' } },
      { kind: 'closed', data: { reason: 'recovered' } },
    ]);
    expect((await told()).map((incident) => [incident?.status, incident?.closedAt === null])).toEqual([
      ['warning', true],
      ['critical', true],
      ['warning', true],
      ['warning', false],
    ]);
  });

  it('is opened once more when the asset fails again', async () => {
    for (const status of ['critical', 'ok', 'unknown', 'ok'] as const) await turn([asset], status);
    expect(await incidents()).toMatchObject([
      { status: 'critical', closed: true },
      { status: 'unknown', closed: true },
    ]);
  });

  it('is not opened by a check that was never measured', async () => {
    await turn([asset], 'unknown', 'never-measured');
    expect(await incidents()).toEqual([]);
  });

  it('ends quietly with maintenance', async () => {
    await turn([asset], 'critical');
    await turn([asset], 'maintenance');
    expect(await entries()).toMatchObject([
      { kind: 'opened' },
      { kind: 'closed', data: { reason: 'maintenance' } },
    ]);
  });

  it('ends when its asset is archived, which makes no transition', async () => {
    await turn([asset], 'critical');
    await db.owner('UPDATE asset SET archived_at = now()');
    await db.owner(`INSERT INTO change (kind, customer_id, payload) VALUES ('inventory', $1, $2)`, [
      asset.customerId,
      { kind: 'inventory', what: 'asset', id: asset.id },
    ]);
    await react();
    expect(await incidents()).toMatchObject([{ closed: true }]);
    expect(await entries()).toMatchObject([
      { kind: 'opened' },
      { kind: 'closed', data: { reason: 'not-watched' } },
    ]);
  });

  it('keeps who took it through every change', async () => {
    await turn([asset], 'warning');
    await db.owner(
      `UPDATE incident SET acknowledged_at = now(), acknowledged_by = 'someone', note = 'on it'`,
    );
    await turn([asset], 'critical');
    expect((await told()).at(-1)).toMatchObject({
      acknowledgedBy: 'someone',
      note: 'on it',
      status: 'critical',
    });
  });
});

describe('whatever happens on the way', () => {
  it('its own changes make no more of them', async () => {
    await turn([asset], 'critical');
    expect(await react()).toBe(0);
    expect(await told()).toHaveLength(1);
  });

  it('the same changes once more change nothing', async () => {
    await turn([asset], 'critical');
    await turn([asset], 'warning');
    const before = [await incidents(), await entries()];
    await db.owner('UPDATE reactor SET position = 0');
    expect(await react()).toBeGreaterThan(0);
    expect([await incidents(), await entries()]).toEqual(before);
  });

  it('dying before the commit leaves nothing behind, and the next try does it once', async () => {
    await watched.turn([asset], 'critical');
    const dying = (sql: Sql) => {
      const store = new IncidentReactionsRepository(sql);
      return Object.assign(store, {
        apply: async (...args: Parameters<typeof store.apply>) => {
          await IncidentReactionsRepository.prototype.apply.apply(store, args);
          throw new Error('killed');
        },
      });
    };
    await expect(react(dying)).rejects.toThrow('killed');
    expect([await incidents(), await entries(), await told()]).toEqual([[], [], []]);
    await react();
    await react();
    expect(await incidents()).toHaveLength(1);
    expect(await entries()).toHaveLength(1);
    expect(await told()).toHaveLength(1);
  });

  it('two processes at once open one incident', async () => {
    await watched.turn([asset], 'critical');
    await Promise.all([react(), react(), react()]);
    await react();
    expect(await incidents()).toHaveLength(1);
    expect(await entries()).toHaveLength(1);
  });

  it('ten transitions in one batch come down to what is', async () => {
    for (const status of [
      'critical',
      'ok',
      'critical',
      'warning',
      'ok',
      'unknown',
      'ok',
      'critical',
      'ok',
      'warning',
    ] as const)
      await watched.turn([asset], status);
    await react();
    expect(await incidents()).toEqual([{ status: 'warning', worst_status: 'warning', closed: false }]);
  });
});

describe('when 10,000 assets fail at once', () => {
  it(
    'each has its incident within seconds, in a handful of queries per batch',
    { timeout: 120_000 },
    async () => {
      const many = await watched.assets(10_000, asset.customerId);
      await watched.turn(many, 'critical');
      await relay.number(20_000);
      let queries = 0;
      const counting = (sql: Sql) =>
        new IncidentReactionsRepository({
          query: (...args: Parameters<Sql['query']>) => {
            queries++;
            return sql.query(...args);
          },
        } as Sql);
      const started = performance.now();
      await react(counting);
      const seconds = (performance.now() - started) / 1_000;
      expect(await db.owner('SELECT count(*)::int AS n FROM incident WHERE closed_at IS NULL')).toEqual([
        { n: 10_000 },
      ]);
      // 20 batches of changes of checks and 20 of its own.
      expect(queries).toBeLessThanOrEqual(20 * 5);
      expect(seconds).toBeLessThan(30);
      console.info(`10,000 incidents opened in ${seconds.toFixed(1)} s with ${queries} queries`);

      await watched.turn(many, 'ok');
      await react();
      expect(
        await db.database.inScope(
          SYSTEM,
          async (sql) => (await sql.query('SELECT FROM incident WHERE closed_at IS NULL')).rowCount,
        ),
      ).toBe(0);
    },
  );
});
