import { describeCollector } from '@nachtwacht/collector-kit';
import { COLLECTORS } from '@nachtwacht/collectors';
import { ROUTES } from '@nachtwacht/contracts';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startRestApp, type RestApp } from '../testing/rest-app';

let db: TestDatabase;
let rows: Rows;
let app: RestApp;
let customer: string;
let asset: string;
beforeAll(async () => {
  db = await createTestDatabase();
  rows = new Rows(db);
  customer = await rows.customer();
  asset = await rows.asset(customer);
  app = await startRestApp({ database: db.database, publicUrl: 'https://nw.example.nl' });
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

/** A connection of a collector that answered just now. */
async function answered(collector: string): Promise<string> {
  const connection = await rows.connection(customer, { collector, settings: {} });
  await db.owner(`UPDATE poll SET last_success_at = now(), readings = '{}' WHERE connection_id = $1`, [
    connection,
  ]);
  return connection;
}

async function statesOf(connection: string): Promise<Record<string, string>> {
  const found = (await app.call(ROUTES.coverage)).find(({ id }) => id === connection);
  return Object.fromEntries((found?.aspects ?? []).map(({ aspect, state }) => [aspect, state]));
}

describe('coverage is true for every collector', () => {
  it.each(COLLECTORS.map((collector) => [collector.id, describeCollector(collector)] as const))(
    '%s: each aspect that it declares appears, never seen and told alike',
    async (id, { aspects, label }) => {
      const names = Object.keys(aspects);
      expect(names.length).toBeGreaterThan(0);
      const connection = await answered(id);
      expect(await statesOf(connection)).toEqual(
        Object.fromEntries(names.map((name) => [name, 'never-seen'])),
      );
      for (const aspect of names) await rows.check(customer, asset, connection, 'ok', { aspect });
      expect(await statesOf(connection)).toEqual(Object.fromEntries(names.map((name) => [name, 'told'])));
      const row = (await app.call(ROUTES.coverage)).find((each) => each.id === connection);
      expect(row?.collectorLabel).toEqual(label);
      for (const { aspect, label: word } of row?.aspects ?? []) expect(word).toEqual(aspects[aspect]?.label);
    },
  );

  it('a right that is refused makes what it hides unknown, not well', async () => {
    const connection = await answered('opnsense');
    const rights = await rows.check(customer, asset, connection, 'warning', { aspect: 'rights' });
    await rows.check(customer, asset, connection, 'ok', { aspect: 'memory' });
    await db.owner(
      `UPDATE poll SET readings = jsonb_build_object($2::text, '[{"kind":"state","value":"incomplete"},"Status: Gateways"]'::jsonb)
       WHERE connection_id = $1`,
      [connection, String(rights)],
    );
    expect(await statesOf(connection)).toMatchObject({
      rights: 'told',
      memory: 'told',
      gateway: 'no-right',
      firmware: 'no-right',
    });
  });

  it('a source that lets nobody in tells nothing', async () => {
    const connection = await answered('unifi');
    await db.owner(
      `UPDATE poll SET fault_class = 'auth', fault_text = 'HTTP 401', fault_since = now() WHERE connection_id = $1`,
      [connection],
    );
    expect(new Set(Object.values(await statesOf(connection)))).toEqual(new Set(['refused']));
  });

  it('what is watched and not declared any more is shown by its name', async () => {
    const connection = await answered('icmp');
    await rows.check(customer, asset, connection, 'ok', { aspect: 'of-old' });
    expect(await statesOf(connection)).toMatchObject({ 'of-old': 'told' });
  });
});

describe('hardware', () => {
  it('that is not well is listed, and becomes a file', async () => {
    const connection = await answered('redfish');
    const id = await rows.check(customer, asset, connection, 'critical', {
      aspect: 'fan',
      instance: 'Fan 1',
    });
    const { faults, parts } = await app.call(ROUTES.hardware);
    expect(faults).toMatchObject([{ checkId: id, aspect: 'fan', instance: 'Fan 1', status: 'critical' }]);
    expect(parts).toBeGreaterThanOrEqual(1);
    const file = await fetch(`${app.url}/api/hardware/export?language=en&q=fan`, {
      headers: { 'x-role': 'viewer' },
    });
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(file.headers.get('content-disposition')).toMatch(/filename="hardware-faults-[\d-]+\.csv"/);
    expect(await file.text()).toContain('Fan 1');
  });

  it('that is gone can be called taken out on purpose, by who may work; what is there can’t', async () => {
    const connection = await answered('redfish');
    const gone = await rows.check(customer, asset, connection, 'critical', {
      aspect: 'drive',
      instance: 'Bay 2',
    });
    const body = { note: 'Reserve voor een andere server' };
    const id = String(gone);
    expect(await app.attempt(ROUTES.removeCheck, { id, role: 'engineer', body })).toMatchObject({
      status: 409,
      body: { code: 'part-still-there' },
    });
    await db.owner(`UPDATE check_state SET reason = '{"code":"part-gone"}' WHERE check_id = $1`, [gone]);
    expect((await app.attempt(ROUTES.removeCheck, { id, role: 'viewer', body })).status).toBe(403);
    expect(
      (await app.attempt(ROUTES.removeCheck, { id, role: 'engineer', body: { note: ' ' } })).status,
    ).toBe(400);
    expect(await app.call(ROUTES.removeCheck, { id, role: 'engineer', body })).toEqual({});
    expect((await app.attempt(ROUTES.removeCheck, { id, role: 'engineer', body })).status).toBe(404);
    const { removed } = await app.call(ROUTES.asset, { id: asset });
    expect(removed).toMatchObject([{ checkId: gone, instance: 'Bay 2', by: 'Iemand', note: body.note }]);
  });
});
