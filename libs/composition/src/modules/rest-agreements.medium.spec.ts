import { ROUTES, type DraftInput } from '@nachtwacht/contracts';
import { agreementVersionAt, STAFF, USUAL_AGREEMENT_TERMS } from '@nachtwacht/domain';
import { AgreementsReader } from '@nachtwacht/persistence';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startRestApp, type RestApp } from '../testing/rest-app';

let db: TestDatabase;
let rows: Rows;
let app: RestApp;
let customer: string;
let firewall: string;
beforeAll(async () => {
  db = await createTestDatabase();
  rows = new Rows(db);
  app = await startRestApp({ database: db.database });
});
afterAll(async () => {
  await app.close();
  await db.drop();
});
beforeEach(async () => {
  customer = await rows.customer({});
  firewall = await rows.asset(customer, { kind: 'firewall', service_code: 'firewall' });
});

const terms = USUAL_AGREEMENT_TERMS as DraftInput['terms'];
const input = (from: string, over: Partial<DraftInput['terms']> = {}) => ({
  from,
  terms: { ...terms, ...over },
});
const show = () => app.call(ROUTES.customerAgreement, { id: customer });

async function signed(from: string, over: Partial<DraftInput['terms']> = {}) {
  const { versions } = await app.call(ROUTES.draftAgreement, { id: customer, body: input(from, over) });
  const draft = versions.find(({ state }) => state === 'draft');
  return app.call(ROUTES.signAgreement, { id: draft?.id ?? '', body: { revision: draft?.revision } });
}

describe('a version of an agreement', () => {
  it('is drawn up, changed and signed, and ends the one before', async () => {
    await signed('2026-01-01');
    const { versions } = await app.call(ROUTES.draftAgreement, {
      id: customer,
      body: input('2026-03-15', { plan: { kind: 'all-in' } }),
    });
    const draft = versions[0]!;
    expect(draft).toMatchObject({ number: 2, state: 'draft', from: '2026-03-15', until: null });
    const stale = { ...input('2026-03-16'), revision: 7 };
    expect((await app.attempt(ROUTES.changeAgreementDraft, { id: draft.id, body: stale })).status).toBe(409);
    await app.call(ROUTES.changeAgreementDraft, {
      id: draft.id,
      body: { ...input('2026-04-15', { plan: { kind: 'all-in' } }), revision: 1, note: 'Vanaf de 15e.' },
    });
    const after = await app.call(ROUTES.signAgreement, { id: draft.id, body: { revision: 2 } });
    expect(after.versions.map(({ number, from, until }) => ({ number, from, until }))).toEqual([
      { number: 2, from: '2026-04-15', until: null },
      { number: 1, from: '2026-01-01', until: '2026-04-14' },
    ]);
    expect(after.versions[0]).toMatchObject({ state: 'signed', signedBy: 'Iemand', note: 'Vanaf de 15e.' });
    expect(after.noticeEnds).not.toBeNull();
  });

  it('that was signed never changes, through the product nor past it', async () => {
    const { versions } = await signed('2026-01-01');
    const { id, revision } = versions[0]!;
    const body = { ...input('2026-02-01'), revision };
    expect((await app.attempt(ROUTES.changeAgreementDraft, { id, body })).status).toBe(409);
    expect((await app.attempt(ROUTES.removeAgreementDraft, { id })).status).toBe(409);
    expect((await app.attempt(ROUTES.signAgreement, { id, body: { revision } })).status).toBe(409);
    const past = (text: string) => db.database.inScope(STAFF, (sql) => sql.query(text, [id]));
    await expect(past(`UPDATE agreement_version SET terms = '{}' WHERE id = $1`)).rejects.toThrow(
      'never changes',
    );
    await expect(past('UPDATE agreement_version SET signed_at = NULL WHERE id = $1')).rejects.toThrow(
      'never changes',
    );
    await expect(past('DELETE FROM agreement_version WHERE id = $1')).rejects.toThrow('never changes');
    expect((await show()).versions[0]).toEqual(versions[0]);
  });

  it('begins later than every one that was signed', async () => {
    await signed('2026-05-01');
    for (const from of ['2026-05-01', '2026-04-30']) {
      const { versions } = await app.call(ROUTES.draftAgreement, { id: customer, body: input(from) });
      const draft = versions.find(({ state }) => state === 'draft')!;
      const refused = await app.attempt(ROUTES.signAgreement, { id: draft.id, body: { revision: 1 } });
      expect(refused).toMatchObject({ status: 409, body: { code: 'agreement-begins-too-early' } });
      await app.call(ROUTES.removeAgreementDraft, { id: draft.id });
    }
    expect((await show()).versions).toHaveLength(1);
  });

  it('that breaks a rule is refused by its name', async () => {
    const refused = await app.attempt(ROUTES.draftAgreement, {
      id: customer,
      body: input('2026-05-01', { thresholds: [80, 50] }),
    });
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body)).toContain('thresholds-do-not-rise');
  });

  it('ends with the agreement, after the months of notice', async () => {
    await signed('2026-01-01');
    const after = await app.call(ROUTES.endAgreement, { id: customer, body: { noticedOn: '2026-11-30' } });
    expect(after.versions[0]).toMatchObject({ until: '2027-02-28', state: 'signed' });
    const again = await app.attempt(ROUTES.endAgreement, { id: customer, body: { noticedOn: '2026-12-01' } });
    expect(again.status).toBe(409);
  });

  it('is read by others once it was signed, each by its days', async () => {
    await signed('2026-01-01');
    await signed('2026-04-15', { plan: { kind: 'all-in' } });
    await app.call(ROUTES.draftAgreement, { id: customer, body: input('2026-06-01') });
    const without = await rows.customer({});
    const reader = new AgreementsReader(db.database);
    const of = await reader.agreementsOf(STAFF, [customer, without]);
    expect(of.get(without)).toEqual([]);
    const versions = of.get(customer) ?? [];
    expect(versions.map(({ version, until }) => [version, until])).toEqual([
      [1, '2026-04-14'],
      [2, null],
    ]);
    expect(agreementVersionAt(versions, '2026-04-14')?.terms).toEqual(terms);
    expect(agreementVersionAt(versions, '2026-04-15')?.terms.plan).toEqual({ kind: 'all-in' });
    const own = await reader.agreementsOf({ kind: 'customer', customerId: without }, null);
    expect([...own.keys()]).toEqual([]);
  });
});

describe('what is sold', () => {
  const sell = (packageCode: string, quantity = 1, assetIds: string[] = []) =>
    app.call(ROUTES.subscribe, {
      id: customer,
      body: { packageCode, quantity, from: '2026-01-01', assetIds },
    });

  it('and not watched is not seen, until something of it is polled', async () => {
    const before = await sell('firewall', 1, [firewall]);
    expect(before.sold).toMatchObject([
      { serviceCode: 'firewall', sold: 1, seen: 0, verdict: 'not-watched' },
    ]);
    expect(before.subscriptions[0]?.assets).toMatchObject([{ id: firewall, watched: false }]);
    await rows.check(customer, firewall, await rows.connection(customer), 'ok');
    expect((await show()).sold).toMatchObject([{ sold: 1, seen: 1, verdict: 'seen' }]);
    await sell('firewall', 2);
    expect((await show()).sold).toMatchObject([{ sold: 3, seen: 1, verdict: 'short' }]);
    const row = (await app.call(ROUTES.agreements)).find(({ customerId }) => customerId === customer);
    expect(row).toMatchObject({ subscriptions: 2, unwatched: 1, version: null });
  });

  it('says plainly that nobody can watch an SLA', async () => {
    expect((await sell('sla-hours')).sold).toMatchObject([{ verdict: 'not-monitored', sold: 0 }]);
  });

  it('is more from any day, less when the notice is over, and none after it', async () => {
    await signed('2026-01-01');
    const [line] = (await sell('line-vdsl-a')).subscriptions;
    const change = (id: string, kind: string, on: string, packageCode: string) =>
      app.call(ROUTES.changeSubscription, { id, body: { kind, packageCode, quantity: 1, on } });
    const more = await change(line?.id ?? '', 'upgrade', '2026-03-15', 'line-fibre');
    expect(more.subscriptions.map(({ packageCode, from, until }) => [packageCode, from, until])).toEqual([
      ['line-vdsl-a', '2026-01-01', '2026-03-14'],
      ['line-fibre', '2026-03-15', null],
    ]);
    const fibre = more.subscriptions[1]!;
    const less = await change(fibre.id, 'downgrade', '2026-05-10', 'line-vdsl-b');
    expect(less.subscriptions.find(({ packageCode }) => packageCode === 'line-vdsl-b')?.from).toBe(
      '2026-09-01',
    );
    const last = less.subscriptions.find(({ packageCode }) => packageCode === 'line-vdsl-b')!;
    const ended = await app.call(ROUTES.endSubscription, { id: last.id, body: { noticedOn: '2026-10-31' } });
    expect(ended.subscriptions.find(({ id }) => id === last.id)).toMatchObject({
      noticedOn: '2026-10-31',
      until: '2027-01-31',
    });
  });

  it('is bound to assets of this customer only', async () => {
    const stranger = await rows.asset(await rows.customer({}), { service_code: 'firewall' });
    const [line] = (await sell('firewall')).subscriptions;
    const body = { assetIds: [stranger], note: '' };
    expect((await app.attempt(ROUTES.bindSubscription, { id: line?.id ?? '', body })).status).toBe(400);
    const bound = await app.call(ROUTES.bindSubscription, {
      id: line?.id ?? '',
      body: { assetIds: [firewall], note: 'Aan de wand' },
    });
    expect(bound.subscriptions[0]).toMatchObject({ note: 'Aan de wand', assets: [{ id: firewall }] });
  });
});

describe('the catalogue', () => {
  it('holds every chapter, each with its signal or that it is not monitored', async () => {
    const { services, packages, fees } = await app.call(ROUTES.serviceCatalogue);
    const chapters = services.map(({ chapter }) => chapter).filter((chapter) => chapter !== '');
    expect(chapters).toHaveLength(12);
    for (const { code, signalNl, signalEn } of services) {
      expect(signalNl, code).not.toBe('');
      expect(signalEn, code).not.toBe('');
    }
    for (const { code } of services.filter(({ chapter }) => chapter !== ''))
      expect(packages.map(({ serviceCode }) => serviceCode)).toContain(code);
    expect(fees.map(({ cents }) => cents).sort((a, b) => a - b)).toEqual([7200, 7500, 15000]);
    // The SLA is no column of the board.
    expect((await app.call(ROUTES.services)).map(({ code }) => code)).not.toContain('sla');
  });

  it('knows what a package costs a month, and the line that sells it too', async () => {
    const { packages } = await app.call(ROUTES.serviceCatalogue);
    const first = packages.find(({ plan }) => plan === null);
    if (first === undefined) throw new Error('The catalogue holds a package.');
    expect(first.monthlyCents).toBeNull();
    await app.call(ROUTES.keepServicePackage, { body: { ...first, monthlyCents: 1250 } });
    const after = await app.call(ROUTES.keepServicePackage, { body: { ...first, monthlyCents: 1350 } });
    expect(after.packages.find(({ code }) => code === first.code)).toEqual({ ...first, monthlyCents: 1350 });
    const body = { packageCode: first.code, quantity: 2, from: '2027-01-01' };
    const { subscriptions } = await app.call(ROUTES.subscribe, { id: await rows.customer({}), body });
    expect(subscriptions).toMatchObject([{ quantity: 2, monthlyCents: 1350 }]);
  });

  it('is changed by leaders, and by nobody else', async () => {
    const fee = {
      code: 'internet-move',
      serviceCode: 'internet',
      nameNl: 'Verhuizing',
      nameEn: 'Move',
      cents: 16000,
    };
    expect((await app.attempt(ROUTES.keepOneOffFee, { role: 'engineer', body: fee })).status).toBe(403);
    const changed = await app.call(ROUTES.keepOneOffFee, { role: 'service-lead', body: fee });
    expect(changed.fees).toContainEqual(fee);
    await app.call(ROUTES.keepOneOffFee, { body: { ...fee, cents: 15000 } });
    const unknown = { ...fee, code: 'other', serviceCode: 'nothing' };
    expect((await app.attempt(ROUTES.keepOneOffFee, { body: unknown })).status).toBe(400);
  });

  it('is not for customers', async () => {
    for (const route of [ROUTES.serviceCatalogue, ROUTES.agreements])
      expect((await app.attempt(route, { role: 'owner' })).status).toBe(403);
  });
});
