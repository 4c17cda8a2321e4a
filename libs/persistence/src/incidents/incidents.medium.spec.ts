import { STAFF, type Scope } from '@nachtwacht/domain';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { IncidentsRepository, type Taker } from './incidents.repository';

let db: TestDatabase;
let rows: Rows;
let incidents: IncidentsRepository;
let customer: string;
let incident: string;
let first: Taker;
let second: Taker;

beforeAll(async () => {
  db = await createTestDatabase();
  rows = new Rows(db);
  incidents = new IncidentsRepository(db.database);
  first = { id: await rows.person({ name: 'Eerste' }), name: 'Eerste' };
  second = { id: await rows.person({ name: 'Tweede' }), name: 'Tweede' };
});
afterAll(async () => {
  await db.drop();
});
beforeEach(async () => {
  customer = await rows.customer();
  incident = await rows.incident(customer, await rows.asset(customer));
  await db.owner('DELETE FROM change');
});

describe('acknowledging an incident', () => {
  it('writes who and why, an entry and the change in one go', async () => {
    const detail = await incidents.acknowledge(STAFF, incident, first, 'Ik bel de provider');
    expect(detail).toMatchObject({
      id: incident,
      acknowledgedBy: 'Eerste',
      acknowledgedAt: expect.any(String) as string,
      note: 'Ik bel de provider',
      entries: [{ kind: 'acknowledged', actor: 'Eerste', data: { note: 'Ik bel de provider' } }],
    });
    expect(await db.owner('SELECT kind, customer_id, payload FROM change')).toMatchObject([
      {
        kind: 'incident',
        customer_id: customer,
        payload: { incident: { id: incident, acknowledgedBy: 'Eerste', closedAt: null } },
      },
    ]);
  });

  it('by another person takes it over and keeps both entries', async () => {
    await incidents.acknowledge(STAFF, incident, first, 'Ik kijk');
    const detail = await incidents.acknowledge(STAFF, incident, second, 'Neem ik over');
    expect(detail).toMatchObject({ acknowledgedBy: 'Tweede', note: 'Neem ik over' });
    expect(detail.entries.map(({ actor }) => actor)).toEqual(['Eerste', 'Tweede']);
  });

  it('twice by one click changes nothing the second time', async () => {
    await incidents.acknowledge(STAFF, incident, first, '');
    const again = await incidents.acknowledge(STAFF, incident, first, '');
    expect(again.entries).toHaveLength(1);
    expect(again.note).toBeNull();
    expect(await db.owner('SELECT 1 FROM change')).toHaveLength(1);
  });

  it('is refused when it is over, or not there', async () => {
    await db.owner('UPDATE incident SET closed_at = now() WHERE id = $1', [incident]);
    await expect(incidents.acknowledge(STAFF, incident, first, '')).rejects.toMatchObject({
      kind: 'conflict',
      code: 'incident-closed',
    });
    await expect(incidents.acknowledge(STAFF, crypto.randomUUID(), first, '')).rejects.toMatchObject({
      kind: 'gone',
    });
  });

  it('is not for customers', async () => {
    const own: Scope = { kind: 'customer', customerId: customer };
    const other: Scope = { kind: 'customer', customerId: await rows.customer() };
    await expect(incidents.acknowledge(own, incident, first, '')).rejects.toThrow();
    await expect(incidents.acknowledge(other, incident, first, '')).rejects.toMatchObject({ kind: 'gone' });
    expect(await db.owner('SELECT acknowledged_at FROM incident WHERE id = $1', [incident])).toEqual([
      { acknowledged_at: null },
    ]);
  });
});
