import type { PublishedReport } from '@nachtwacht/contracts';
import { DraftsService } from '@nachtwacht/features-reports';
import {
  LetterQueueRepository,
  ReportDraftsRepository,
  ReportsRepository,
  type Database,
} from '@nachtwacht/persistence';
import { SYSTEM } from '@nachtwacht/domain';
import { createTestDatabase, Rows, startMailServer, type TestMailServer } from '@nachtwacht/testing';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ReckonedPartsAdapter } from './adapters/reckoned-parts.adapter';
import { signedIn, type SignedIn } from './testing/people';
import { startWholeApp, type WholeApp } from './testing/whole-app';

const SOON = { timeout: 20_000, interval: 100 };
let server: TestMailServer;
let app: WholeApp;
let rows: Rows;
let database: Database;
let reports: ReportsRepository;
let staff: string;
let customer: string;
let owner: SignedIn;
let reader: SignedIn;
beforeAll(async () => {
  server = await startMailServer();
  const db = await createTestDatabase();
  database = db.database;
  rows = new Rows(db);
  reports = new ReportsRepository(database);
  app = await startWholeApp(db, {
    roles: ['api', 'worker'],
    env: {
      MAIL_URL: `smtp://127.0.0.1:${String(server.port)}?security=none`,
      MAIL_FROM: 'Wacht Zuid <wacht@example.nl>',
    },
  });
  await app.setUp();
  staff = await app.signIn();
});
afterAll(async () => {
  await app.close();
  await server.close();
});
beforeEach(async () => {
  await app.db.owner('WITH b AS (DELETE FROM budget) DELETE FROM rate_limit');
  customer = await rows.customer({ name: '<b>Praktijk</b>', created_at: '2020-01-01T00:00:00Z' });
  owner = await signedIn(app, { role: 'owner', customerId: customer });
  reader = await signedIn(app, { role: 'reader', customerId: customer });
});
afterEach(() => {
  server.refuse({});
});

const as = (cookie: string, path: string, json?: unknown) =>
  app.fetch(`/api${path}`, { headers: { cookie }, ...(json !== undefined && { json }) });
const by = (name: string) => ({ id: name, name });
/** Drafted and checked: what is left is to publish it. */
async function checked(of: string) {
  await new DraftsService(new ReportDraftsRepository(database), new ReckonedPartsAdapter(database)).makeDue();
  const [report] = await reports.list(SYSTEM, { customerId: of });
  return reports.check(SYSTEM, report!.id, report!.version, by('checker'), () => undefined);
}
const publish = ({ id, version }: { readonly id: string; readonly version: number }) =>
  reports.publish(SYSTEM, id, version, by('publisher'), () => undefined);
const mailsTo = ({ email }: SignedIn, since: number) =>
  server.mails
    .slice(since)
    .filter(({ to }) => [to].flat().some((each) => each?.value.some(({ address }) => address === email)));
const lettersOf = (reportId: string) =>
  app.db.owner<{ recipient: string; state: string }>(
    `SELECT recipient, state FROM letter WHERE body->>'reportId' = $1 ORDER BY recipient`,
    [reportId],
  );
const receiptsOf = async (reportId: string, kind: string) =>
  (
    await app.db.owner<{ person: string }>(
      'SELECT person_id AS person FROM report_receipt WHERE report_id = $1 AND kind = $2 ORDER BY 1',
      [reportId, kind],
    )
  ).map(({ person }) => person);
const choose = (cookie: string, id: string, wants: boolean) =>
  app.fetch(`/api/portal/contacts/${id}/mails`, {
    headers: { cookie },
    json: { reports: wants, maintenance: false, incidents: false, hours: false },
  });

describe('a report that is published', () => {
  it('is told to each who chose it, in his language and with a link alone', async () => {
    await app.db.owner(`UPDATE "user" SET language = 'en' WHERE id = $1`, [reader.id]);
    const before = server.mails.length;
    const { id, month } = await publish(await checked(customer));
    await expect.poll(() => mailsTo(owner, before).length, SOON).toBe(1);
    await expect.poll(() => mailsTo(reader, before).length, SOON).toBe(1);
    const [mail] = mailsTo(owner, before);
    expect(mail?.subject).toMatch(/^Maandrapport /);
    expect(mail?.text).toMatch(/Rapport lezen: http:\/\/localhost:\d+\/portal\/reports$/m);
    expect(mail?.html).not.toContain('<b>Praktijk');
    expect(mail?.attachments).toEqual([]);
    expect(mailsTo(reader, before)[0]?.subject).toMatch(/^Monthly report /);
    await expect.poll(() => receiptsOf(id, 'mailed'), SOON).toEqual([owner.id, reader.id].sort());
    const listed = (await (await as(owner.cookie, '/portal/reports')).json()) as PublishedReport[];
    expect(listed.map((each) => [each.id, each.month, each.readAt])).toEqual([[id, month, null]]);
    expect((await as(owner.cookie, `/portal/reports/${id}/read`, {})).status).toBe(200);
    expect(await receiptsOf(id, 'read')).toEqual([owner.id]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['chose otherwise', () => choose(reader.cookie, reader.id, false)],
    [
      'has no access any more',
      () => app.db.owner('UPDATE "user" SET deactivated_at = now() WHERE id = $1', [reader.id]),
    ],
    [
      'had access until yesterday',
      () =>
        app.db.owner(`UPDATE customer_access SET ends_at = now() - interval '1 day' WHERE user_id = $1`, [
          reader.id,
        ]),
    ],
  ])('is not told to who %s', async (_rule, change) => {
    await change();
    const { id } = await publish(await checked(customer));
    expect((await lettersOf(id)).map(({ recipient }) => recipient)).toEqual([owner.email]);
  });

  it('is told to nobody and not there where the portal does not show reports', async () => {
    await app.db.owner('INSERT INTO portal_switches (customer_id, reports) VALUES ($1, false)', [customer]);
    const { id } = await publish(await checked(customer));
    expect(await lettersOf(id)).toEqual([]);
    expect(await (await as(owner.cookie, '/portal/reports')).json()).toEqual([]);
    expect((await as(owner.cookie, `/portal/reports/${id}/export`)).status).toBe(404);
  });

  it('is told once, also when it was cut off at the last moment and done again', async () => {
    const report = await checked(customer);
    await app.db.owner(
      `CREATE FUNCTION cut_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'cut off'; END $$;
       CREATE CONSTRAINT TRIGGER cut_off AFTER INSERT ON letter DEFERRABLE INITIALLY DEFERRED
         FOR EACH ROW EXECUTE FUNCTION cut_off()`,
    );
    await expect(publish(report)).rejects.toThrow('cut off');
    await app.db.owner('DROP TRIGGER cut_off ON letter; DROP FUNCTION cut_off()');
    expect((await reports.one(SYSTEM, report.id)).row.state).toBe('checked');
    expect(await lettersOf(report.id)).toEqual([]);
    await publish(report);
    expect(await lettersOf(report.id)).toHaveLength(2);
    await expect(publish(report)).rejects.toMatchObject({ code: 'report-changed' });
    expect(await lettersOf(report.id)).toHaveLength(2);
  });

  it('bears one receipt of the mail, whoever sends it twice', async () => {
    server.refuse({ data: { code: 451, text: 'later' } });
    const { id } = await publish(await checked(customer));
    const queue = new LetterQueueRepository(database);
    const waiting = () =>
      app.db.owner(`UPDATE letter SET not_before = now(), lease_until = now() - interval '1 minute'
      WHERE body->>'reportId' = '${id}' AND state = 'queued'`);
    await waiting();
    const ours = ({ letter }: { readonly letter: object }) => 'reportId' in letter && letter.reportId === id;
    const first = (await queue.claim(50, 60)).filter(ours);
    await waiting();
    const second = (await queue.claim(50, 60)).filter(ours);
    for (const claimed of first) await queue.markSent(claimed, null);
    for (const claimed of second) await queue.markSent(claimed, null);
    for (const claimed of second) expect(await queue.markSent(claimed, null)).toBe(false);
    expect(new Set(await receiptsOf(id, 'mailed')).size).toBe((await receiptsOf(id, 'mailed')).length);
  });
});

describe('another customer’s report', () => {
  it('is not there by any id, form or version', async () => {
    const other = await rows.customer({ created_at: '2020-01-01T00:00:00Z' });
    const published = await publish(await checked(other));
    const correction = await reports.correct(SYSTEM, published.id, by('maker'), 'Een nacht kwam later.');
    const ownDraft = await checked(customer);
    await as(staff, `/customers/${customer}/view`, { reason: 'Vraag van de praktijk' });
    const auditor = await signedIn(app, {
      role: 'auditor',
      customerId: customer,
      audit: ['2020-01-01', '2099-12-31', '2099-12-31T00:00:00Z'],
    });
    const people = [owner.cookie, reader.cookie, auditor.cookie, staff];
    const ids = [published.id, correction.id, ownDraft.id, randomUUID(), published.id.toUpperCase()];
    const seen = new Set<string>();
    for (const cookie of people) {
      for (const id of ids) {
        await app.db.owner('WITH b AS (DELETE FROM budget) DELETE FROM rate_limit');
        const read = await as(cookie, `/portal/reports/${id}/read`, {});
        // Who looks as a customer changes nothing, not even that something was read.
        if (cookie === staff) expect(read.status).toBe(403);
        else seen.add(`read ${String(read.status)} ${await read.text()}`);
        for (const form of ['pdf', 'csv', 'json', 'zip']) {
          const file = await as(cookie, `/portal/reports/${id}/export?as=${form}`);
          seen.add(`export ${String(file.status)} ${await file.text()}`);
        }
        for (const path of [`/reports/${id}`, `/reports/${id}/export?as=json`])
          expect([403, 404]).toContain((await as(cookie, path)).status);
      }
    }
    // One answer to all of them: nothing tells a report that is there from one that is not.
    expect([...seen].map((each) => each.slice(0, 10)).sort()).toEqual(['export 404', 'read 404 {']);
    expect(await receiptsOf(published.id, 'read')).toEqual([]);
    await as(staff, '/customer-view/end', {});
    expect((await as(staff, `/reports/${published.id}`)).status).toBe(200);
  });

  it('of an auditor’s own customer is not there outside its days', async () => {
    const { id, month } = await publish(await checked(customer));
    const [days] = await app.db.owner<{ last: string; short: string }>(
      `SELECT ($1::date + interval '1 month - 1 day')::date::text AS last, ($1::date + interval '1 month - 2 days')::date::text AS short`,
      [`${month}-01`],
    );
    const read = async (from: string, to: string) => {
      const { cookie } = await signedIn(app, {
        role: 'auditor',
        customerId: customer,
        audit: [from, to, '2099-12-31T00:00:00Z'],
      });
      return (await as(cookie, `/portal/reports/${id}/read`, {})).status;
    };
    expect(await read(`${month}-01`, days?.last ?? '')).toBe(200);
    expect(await read(`${month}-01`, days?.short ?? '')).toBe(404);
    expect(await read(`${month}-02`, days?.last ?? '')).toBe(404);
  });
});
