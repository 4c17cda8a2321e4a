import { STAFF, type Actor } from '@nachtwacht/domain';
import { describe, expect, it } from 'vitest';
import { AuditStore, type AuditQuery, type AuditRecord } from '../audit-store';
import { AuditService } from './audit.service';

const CUSTOMER = '11111111-1111-4111-8111-111111111111';

const entry = (over: Partial<AuditRecord> = {}): AuditRecord => ({
  chain: CUSTOMER,
  seq: 1,
  customerId: CUSTOMER,
  customerName: 'Praktijk',
  at: '2026-02-01T00:00:00.000Z',
  actor: { id: 'p', name: 'Ans' },
  act: 'changed',
  thing: 'connection',
  thingId: 'x',
  name: 'Kast',
  before: { settings: { url: 'https://10.0.0.1' } },
  after: { settings: { url: 'https://10.0.0.2' } },
  reason: 'Verhuisd',
  transaction: '1',
  hash: 'h',
  ...over,
});

class OneEntry extends AuditStore {
  asked: AuditQuery | null = null;
  constructor(private readonly given: AuditRecord) {
    super();
  }
  override async list(_scope: unknown, query: AuditQuery): Promise<readonly AuditRecord[]> {
    this.asked = query;
    return [this.given];
  }
  override people = () => Promise.resolve([]);
  override heads = () => Promise.resolve([]);
  override links = () => Promise.resolve([]);
  override record = () => Promise.resolve();
}

const staff: Actor = { id: 'p', name: 'Ans', role: 'administrator', scope: STAFF };
const owner: Actor = { ...staff, role: 'owner', scope: { kind: 'customer', customerId: CUSTOMER } };

async function shown(given: AuditRecord, actor: Actor): Promise<AuditRecord | undefined> {
  return (await new AuditService(new OneEntry(given)).part(actor, {}, null, 10))[0];
}

describe('somebody of a customer', () => {
  it.each<[string, Partial<AuditRecord>, Partial<AuditRecord>]>([
    [
      'sees that a connection changed, and not how it is reached',
      {},
      { before: {}, after: {}, reason: 'Verhuisd' },
    ],
    [
      'sees no approved networks',
      { thing: 'site', after: { name: 'Zuid', approved_networks: ['10.0.0.0/8'] } },
      { after: { name: 'Zuid' } },
    ],
    [
      'sees who took an incident, and no note',
      { thing: 'incident', after: { note: 'weer zij', acknowledged_at: 'x' }, reason: 'weer zij' },
      { after: { acknowledged_at: 'x' }, reason: null },
    ],
    ['sees maintenance with its reason', { thing: 'maintenance', reason: 'Switch' }, { reason: 'Switch' }],
  ])('%s', async (_rule, given, left) => {
    expect(await shown(entry(given), owner)).toMatchObject({ actor: { name: 'Ans' }, ...left });
  });

  it('is not staff, who see it all', async () => {
    expect(await shown(entry(), staff)).toEqual(entry());
  });
});

describe('an auditor', () => {
  const auditor: Actor = { ...owner, role: 'auditor', period: { from: '2026-01-01', to: '2026-03-31' } };

  it.each<[string, AuditQuery, AuditQuery]>([
    ['sees the period', {}, { from: '2026-01-01T00:00:00.000Z', to: '2026-04-01T00:00:00.000Z' }],
    [
      'sees less of it when less is asked',
      { from: '2026-02-01T00:00:00.000Z', to: '2026-02-02T00:00:00.000Z' },
      { from: '2026-02-01T00:00:00.000Z', to: '2026-02-02T00:00:00.000Z' },
    ],
    [
      'sees no more of it when more is asked',
      { from: '2020-01-01T00:00:00.000Z', to: '2030-01-01T00:00:00.000Z' },
      { from: '2026-01-01T00:00:00.000Z', to: '2026-04-01T00:00:00.000Z' },
    ],
  ])('%s', async (_rule, query, asked) => {
    const store = new OneEntry(entry());
    await new AuditService(store).part(auditor, query, null, 10);
    expect(store.asked).toEqual(asked);
  });
});
