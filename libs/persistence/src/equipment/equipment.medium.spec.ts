import { STAFF } from '@nachtwacht/domain';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AssetDetailRepository } from '../assets/asset-detail.repository';
import { addChecks } from '../polling/add-checks';
import { CoverageRepository } from './coverage.repository';
import { HardwareRepository } from './hardware.repository';
import { RemovedPartsRepository } from './removed-parts.repository';

let db: TestDatabase;
let rows: Rows;
let hardware: HardwareRepository;
let coverage: CoverageRepository;
let removedParts: RemovedPartsRepository;
let customer: string;
let asset: string;
let connection: string;

beforeAll(async () => {
  db = await createTestDatabase();
  rows = new Rows(db);
  hardware = new HardwareRepository(db.database);
  coverage = new CoverageRepository(db.database);
  removedParts = new RemovedPartsRepository(db.database);
});
afterAll(async () => {
  await db.drop();
});
beforeEach(async () => {
  customer = await rows.customer();
  asset = await rows.asset(customer, { facts: { vendor: 'Dell', model: 'R750', serial: 'ABC123' } });
  connection = await rows.connection(customer, { collector: 'redfish' });
  await rows.found(connection, { customer_id: customer, asset_id: asset });
  await db.owner(`UPDATE poll SET last_success_at = now(), readings = '{}' WHERE connection_id = $1`, [
    connection,
  ]);
});

type State = 'ok' | 'warning' | 'critical' | 'unknown';

/** A check of a part, with the reason and the reading that make it so. */
async function part(
  aspect: string,
  instance: string,
  status: State,
  code = 'state',
  more: { reading?: object; detail?: string } = {},
): Promise<number> {
  const id = await rows.check(customer, asset, connection, status, { aspect, instance });
  await db.owner(`UPDATE check_state SET reason = jsonb_build_object('code', $2::text) WHERE check_id = $1`, [
    id,
    code,
  ]);
  if (more.reading)
    await db.owner(
      `UPDATE poll SET readings = readings || jsonb_build_object($2::text, jsonb_build_array($3::jsonb, $4::text))
       WHERE connection_id = $1`,
      [connection, String(id), JSON.stringify(more.reading), more.detail ?? null],
    );
  return id;
}

describe('parts that are not well', () => {
  it('are listed with the device they are of, worst first, and nothing else', async () => {
    await part('fan', '1', 'warning');
    const broken = await part('drive', 'Bay 2', 'critical', 'part-gone');
    await part('drive', 'Bay 3', 'ok');
    await part('cpu', '', 'critical');
    const archived = await part('drive', 'Bay 4', 'critical');
    await db.owner('UPDATE "check" SET archived_at = now() WHERE id = $1', [archived]);
    const mine = (await hardware.faults(STAFF)).filter(({ customerId }) => customerId === customer);
    expect(mine.map(({ aspect, instance }) => [aspect, instance])).toEqual([
      ['drive', 'Bay 2'],
      ['fan', '1'],
    ]);
    expect(mine[0]).toMatchObject({
      checkId: broken,
      reason: { code: 'part-gone' },
      vendor: 'Dell',
      model: 'R750',
      serial: 'ABC123',
      collector: 'redfish',
    });
  });

  it('are unknown when nothing was heard of them any more, whatever was stored', async () => {
    await part('fan', '1', 'ok');
    await db.owner(`UPDATE poll SET last_success_at = now() - interval '1 hour' WHERE connection_id = $1`, [
      connection,
    ]);
    await db.owner(
      `UPDATE check_state SET measured_at = now() - interval '1 hour', since = now() - interval '2 hours' WHERE customer_id = $1`,
      [customer],
    );
    const mine = (await hardware.faults(STAFF)).filter(({ customerId }) => customerId === customer);
    expect(mine).toMatchObject([{ status: 'unknown', reason: { code: 'stale' } }]);
  });

  it('are those of one’s own customer only', async () => {
    await part('fan', '1', 'critical');
    const stranger = { kind: 'customer', customerId: await rows.customer() } as const;
    expect(await hardware.faults(stranger)).toEqual([]);
    expect(await coverage.all(stranger)).toEqual([]);
  });
});

describe('what a connection tells', () => {
  const mine = async () => (await coverage.all(STAFF)).find(({ id }) => id === connection);

  it('is counted by aspect, with the reason of one that is not known', async () => {
    await part('drive', '1', 'ok');
    await part('drive', '2', 'unknown', 'not-reported');
    await part('fan', '1', 'critical');
    expect((await mine())?.seen).toEqual(
      expect.arrayContaining([
        { aspect: 'drive', checks: 2, known: 1, why: { code: 'not-reported' } },
        { aspect: 'fan', checks: 1, known: 1, why: null },
      ]),
    );
  });

  it('says which rights are missing', async () => {
    await part('rights', '', 'warning', 'state', {
      reading: { kind: 'state', value: 'incomplete' },
      detail: 'Status: Gateways',
    });
    expect(await mine()).toMatchObject({ rights: 'incomplete', missing: 'Status: Gateways' });
  });

  it('says that the account may do all it needs', async () => {
    await part('rights', '', 'ok', 'state', { reading: { kind: 'state', value: 'complete' } });
    expect(await mine()).toMatchObject({ rights: 'complete', missing: null });
  });

  it('says who knows the latest version: the device where it does not say by whom, nobody where it is not told', async () => {
    const reading = (state: string, knownBy?: string) => ({
      reading: { kind: 'update', state, ...(knownBy !== undefined && { knownBy }) },
    });
    await part('firmware', 'a', 'ok', 'up-to-date', reading('up-to-date'));
    const other = await rows.asset(customer);
    const told = await rows.check(customer, other, connection, 'unknown', { aspect: 'firmware' });
    await db.owner(
      `UPDATE poll SET readings = readings || jsonb_build_object($2::text, '[{"kind":"update","state":"not-told"}]'::jsonb)
       WHERE connection_id = $1`,
      [connection, String(told)],
    );
    expect((await mine())?.latestKnownBy.toSorted((a, b) => a.by.localeCompare(b.by))).toEqual([
      { by: 'device', devices: 1 },
      { by: 'nobody', devices: 1 },
    ]);
  });

  it('is shown for one that never answered, and not for one that was archived', async () => {
    await db.owner(
      `UPDATE poll SET last_success_at = NULL, fault_class = 'auth', fault_text = 'HTTP 401', fault_since = now()
       WHERE connection_id = $1`,
      [connection],
    );
    expect(await mine()).toMatchObject({
      lastSuccessAt: null,
      fault: { class: 'auth', text: 'HTTP 401' },
      seen: [],
    });
    await db.owner('UPDATE connection SET archived_at = now() WHERE id = $1', [connection]);
    expect(await mine()).toBeUndefined();
  });
});

describe('a part that was taken out on purpose', () => {
  const by = { id: 'person', name: 'Iemand' };
  const detail = () => new AssetDetailRepository(db.database).byId(STAFF, asset);
  const auditOf = (id: number) =>
    db.owner<{ entry: { act: string; reason: string; name: string } }>(
      `SELECT body::jsonb AS entry FROM audit_entry WHERE body::jsonb->>'thingId' = $1`,
      [String(id)],
    );

  it('is watched no more, and stands on the page of its device with who said why', async () => {
    const id = await part('drive', 'Bay 2', 'critical', 'part-gone');
    const incident = await rows.incident(customer, asset);
    await removedParts.remove(STAFF, id, by, 'Reserve voor srv-02');
    const { checks, removed } = await detail();
    expect(checks).toEqual([]);
    expect(removed).toMatchObject([
      { checkId: id, aspect: 'drive', instance: 'Bay 2', by: 'Iemand', note: 'Reserve voor srv-02' },
    ]);
    expect((await hardware.faults(STAFF)).filter(({ checkId }) => checkId === id)).toEqual([]);
    const [closed] = await db.owner<{ closed: boolean }>(
      'SELECT closed_at IS NOT NULL AS closed FROM incident WHERE id = $1',
      [incident],
    );
    expect(closed).toEqual({ closed: true });
  });

  it('comes back with its check when it is put in again, and the note goes', async () => {
    const id = await part('drive', 'Bay 2', 'critical', 'part-gone');
    await removedParts.remove(STAFF, id, by, 'Even eruit');
    const check = {
      checkId: null,
      asset: { customerId: customer, assetId: asset },
      aspect: 'drive',
      instance: 'Bay 2',
    };
    const back = await db.database.inScope(STAFF, (sql) =>
      addChecks(sql, [{ result: { plan: { connectionId: connection } }, check } as never]),
    );
    expect([...back.values()]).toEqual([id]);
    const { checks, removed } = await detail();
    expect(checks.map((each) => each.id)).toEqual([id]);
    expect(removed).toEqual([]);
  });

  it.each([
    ['a part that is broken but there', 'critical', 'state'],
    ['a part that is well', 'ok', 'state'],
    ['a part of which nothing is heard', 'unknown', 'stale'],
  ] as const)('is not said of %s', async (_rule, status, code) => {
    const id = await part('drive', 'Bay 2', status, code);
    await expect(removedParts.remove(STAFF, id, by, 'x')).rejects.toMatchObject({ code: 'part-still-there' });
    expect(await auditOf(id)).toEqual([]);
  });

  it('is gone already the second time', async () => {
    const id = await part('drive', 'Bay 2', 'unknown', 'not-reported');
    await removedParts.remove(STAFF, id, by, 'x');
    await expect(removedParts.remove(STAFF, id, by, 'x')).rejects.toMatchObject({ kind: 'gone' });
  });
});
