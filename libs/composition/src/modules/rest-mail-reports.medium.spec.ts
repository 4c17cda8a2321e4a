import { ROUTES } from '@nachtwacht/contracts';
import { STAFF, type ReportMail } from '@nachtwacht/domain';
import type { MailIntakeService } from '@nachtwacht/features-connections';
import { AuditRepository } from '@nachtwacht/persistence';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startRestApp, type RestApp } from '../testing/rest-app';

let db: TestDatabase;
let app: RestApp;
let intake: MailIntakeService;
let customer: string;
let connection: string;
let secret: string;

beforeAll(async () => {
  db = await createTestDatabase();
  customer = await new Rows(db).customer({ name: 'Praktijk Zuid' });
  app = await startRestApp({ database: db.database });
  intake = app.mails;
});
afterAll(async () => {
  await app.close();
  await db.drop();
});
beforeEach(async () => {
  await db.owner('WITH m AS (DELETE FROM push_message) DELETE FROM budget');
  const created = await app.call(ROUTES.createConnection, {
    body: { collector: 'mail-report', name: 'Mail', customerId: customer, settings: {} },
  });
  connection = created.connection.id;
  secret = secretIn(created.pushUrl);
});

function secretIn(url: string | null): string {
  const [, found = ''] = /^mailto:backup\+([0-9a-f]{48})@nw\.example\.nl$/.exec(url ?? '') ?? [];
  expect(found).not.toBe('');
  return found;
}

const mail = (given: Partial<ReportMail>): ReportMail => ({
  subject: 'Iets',
  from: 'nas@klant.example',
  date: '2026-11-21T22:00:00.000Z',
  takenOverAt: null,
  messageId: `<${crypto.randomUUID()}@klant.example>`,
  text: '',
  dkim: 'none',
  signedBy: [],
  host: '203.0.113.7',
  problem: null,
  ...given,
});
const kept = () => db.owner<{ body: string }>('SELECT signal, source FROM push_message ORDER BY id');
const isDue = async () =>
  (
    await db.owner<{ due: boolean }>(
      'SELECT next_due_at <= now() AS due FROM poll WHERE connection_id = $1',
      [connection],
    )
  )[0]?.due;
const notDue = () =>
  db.owner(`UPDATE poll SET next_due_at = now() + interval '1 hour' WHERE connection_id = $1`, [connection]);

describe('a mail for a connection', () => {
  it('is kept, and makes it due at once', async () => {
    await notDue();
    expect(await intake.admits(secret, '203.0.113.7')).toBe('known');
    expect(await intake.keep(secret, mail({}))).toBe('known');
    expect(await kept()).toEqual([{ signal: 'mail', source: '203.0.113.7' }]);
    expect(await isDue()).toBe(true);
  });

  it('that comes twice is kept once', async () => {
    const same = mail({ messageId: '<same@klant.example>' });
    await intake.keep(secret, same);
    await notDue();
    expect(await intake.keep(secret, same)).toBe('known');
    expect(await kept()).toHaveLength(1);
    expect(await isDue()).toBe(false);
  });

  it('is not kept away by a forged one with its id', async () => {
    const messageId = '<next@klant.example>';
    await intake.keep(secret, mail({ messageId, dkim: 'fail' }));
    await intake.keep(secret, mail({ messageId, dkim: 'pass', signedBy: ['klant.example'] }));
    expect(await kept()).toHaveLength(2);
  });

  it('is for nobody after the address was renewed', async () => {
    const { pushUrl } = await app.call(ROUTES.rotatePushUrl, { id: connection });
    expect(await intake.admits(secret, null)).toBe('unknown');
    expect(await intake.keep(secret, mail({}))).toBe('unknown');
    expect(await intake.admits(secretIn(pushUrl), null)).toBe('known');
  });

  it('can’t be reported by the web, and no report of the web by mail', async () => {
    expect((await fetch(`${app.url}/push/${secret}`, { method: 'POST' })).status).toBe(404);
    expect(await intake.admits('A'.repeat(32), null)).toBe('unknown');
  });

  it('waits when one address sends more than sixty at once', async () => {
    const answers: string[] = [];
    for (let n = 0; n < 300 && answers.at(-1) !== 'later'; n += 1)
      answers.push(await intake.keep(secret, mail({})));
    expect(answers.at(-1)).toBe('later');
    expect(answers.length).toBeGreaterThan(60);
  });

  it('is kept within bounds of number and size', async () => {
    await db.owner(
      `INSERT INTO push_message (connection_id, customer_id, signal, run_id, body, received_at)
       SELECT $1, $2, 'mail', n::text, repeat('x', 50000), now() - make_interval(days => CASE WHEN n = 1 THEN 40 ELSE 1 END)
       FROM generate_series(1, 230) n`,
      [connection, customer],
    );
    await intake.keep(secret, mail({}));
    const [{ count, old } = { count: 0, old: 0 }] = await db.owner<{ count: number; old: number }>(
      `SELECT count(*)::int AS count, count(*) FILTER (WHERE run_id = '1')::int AS old FROM push_message`,
    );
    expect([count <= 81, count > 70, old]).toEqual([true, true, 0]);
  });
});

describe('rules that are tried', () => {
  const rules = [
    { when: [{ part: 'subject', way: 'contains', text: 'klaar' }], outcome: 'success', job: 'Kantoor' },
  ];

  it('tell of each mail what it becomes, and change nothing', async () => {
    await intake.keep(secret, mail({ subject: 'Alles klaar', text: 'regel 1' }));
    await intake.keep(secret, mail({ subject: '[Failed] Servers (4 objects)' }));
    await intake.keep(secret, mail({ subject: 'Factuur' }));
    const seen = await app.call(ROUTES.previewMailRules, { id: connection, body: { rules } });
    expect(seen).toMatchObject([
      { subject: 'Factuur', by: null, outcome: null, unread: 'not-recognised' },
      { subject: '[Failed] Servers (4 objects)', by: { parser: 'veeam' }, outcome: 'failed', job: 'Servers' },
      { subject: 'Alles klaar', text: 'regel 1', by: { rule: 0 }, outcome: 'success', job: 'Kantoor' },
    ]);
    const { settings } = await app.call(ROUTES.connection, { id: connection });
    expect(settings['rules']).toBe('[]');
  });

  it('are refused where they would be refused when stored', async () => {
    const wrong = [
      { when: [{ part: 'subject', way: 'pattern', text: '(?=x)' }], outcome: 'success', job: '' },
    ];
    const { status, body } = await app.attempt(ROUTES.previewMailRules, {
      id: connection,
      body: { rules: wrong },
    });
    expect(status).toBe(400);
    expect(body).toMatchObject({ fields: { rules: expect.stringMatching(/can’t be used/) as unknown } });
  });

  it('are for connections that read mails', async () => {
    const other = await app.call(ROUTES.createConnection, {
      body: { collector: 'backup-push', name: 'Ander', customerId: customer, settings: {} },
    });
    expect(
      await app.attempt(ROUTES.previewMailRules, { id: other.connection.id, body: { rules } }),
    ).toMatchObject({
      status: 409,
      body: { code: 'no-mail' },
    });
  });

  it.each(['engineer', 'viewer'])('are not for a %s', async (role) => {
    const { status } = await app.attempt(ROUTES.previewMailRules, { id: connection, role, body: { rules } });
    expect(status).toBe(403);
  });
});

describe('mails that nobody understood', () => {
  it('are listed with their connection and why, and others are not', async () => {
    await intake.keep(secret, mail({ subject: 'Factuur' }));
    await intake.keep(secret, mail({ subject: '[Success] Servers (4 objects)' }));
    await intake.keep(secret, mail({ subject: '[Success] Servers (4 objects)', dkim: 'fail' }));
    const { mails, more } = await app.call(ROUTES.unreadMails, {});
    expect(more).toBe(false);
    expect(mails).toMatchObject([
      { subject: '[Success] Servers (4 objects)', unread: 'signature-wrong' },
      {
        subject: 'Factuur',
        from: 'nas@klant.example',
        connectionName: 'Mail',
        customerName: 'Praktijk Zuid',
        unread: 'not-recognised',
      },
    ]);
    expect(JSON.stringify(mails)).not.toContain('"text"');
  });

  it('leave the list by a decision with a reason, which is written down, and the connection is due', async () => {
    await intake.keep(secret, mail({ subject: 'Factuur' }));
    await notDue();
    const [{ id } = { id: '' }] = (await app.call(ROUTES.unreadMails, {})).mails;
    const body = { ids: [id], decision: 'not-ours', reason: 'van de buren' };
    expect(await app.call(ROUTES.decideMails, { body })).toEqual({ mails: [], more: false });
    expect(await isDue()).toBe(true);
    const [entry] = await new AuditRepository(db.database).list(STAFF, {}, null, 1);
    expect(entry).toMatchObject({
      thing: 'mail',
      name: 'Mail',
      reason: 'van de buren',
      after: { decision: 'not-ours' },
    });
    expect(JSON.stringify(entry)).not.toContain('Factuur');
  });

  it.each([
    ['without a reason', { decision: 'ignored', reason: ' ' }, 400],
    ['of another word', { decision: 'success', reason: 'omdat het kan' }, 400],
    ['about a mail that is gone', { decision: 'ignored', reason: 'oud', ids: ['999999'] }, 404],
  ])('take no decision %s', async (_what, given, status) => {
    await intake.keep(secret, mail({}));
    const [{ id } = { id: '' }] = (await app.call(ROUTES.unreadMails, {})).mails;
    expect((await app.attempt(ROUTES.decideMails, { body: { ids: [id], ...given } })).status).toBe(status);
    expect((await app.call(ROUTES.unreadMails, {})).mails).toHaveLength(1);
  });

  it('are decided on by who may, and read by staff alone', async () => {
    const body = { ids: ['1'], decision: 'ignored', reason: 'zomaar' };
    expect((await app.attempt(ROUTES.decideMails, { role: 'viewer', body })).status).toBe(403);
    expect((await app.attempt(ROUTES.unreadMails, { role: 'viewer' })).status).toBe(200);
    expect((await app.attempt(ROUTES.unreadMails, { role: 'owner' })).status).toBe(403);
  });
});

it('an installation that takes no mails says so when a connection for them is made', async () => {
  const without = await startRestApp({ database: db.database, mailDomain: null });
  const refused = await without.attempt(ROUTES.createConnection, {
    body: { collector: 'mail-report', name: 'Mail', customerId: customer, settings: {} },
  });
  await without.close();
  expect(refused).toMatchObject({ status: 409, body: { code: 'takes-no-mail' } });
});
