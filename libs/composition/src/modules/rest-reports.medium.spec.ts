import { createHash } from 'node:crypto';
import { ROUTES, type ReportSummary } from '@nachtwacht/contracts';
import { readReport, recomputeReport } from '@nachtwacht/domain';
import { DraftsService } from '@nachtwacht/features-reports';
import { ReportDraftsRepository, ReportsRepository } from '@nachtwacht/persistence';
import { addBackupJob, addNight, createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { unzipSync } from 'fflate';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ReckonedPartsAdapter } from '../adapters/reckoned-parts.adapter';
import { startRestApp, type RestApp } from '../testing/rest-app';

const HOSTILE = '<script>=1+1 {text:"x"}';
let db: TestDatabase;
let rows: Rows;
let app: RestApp;
let drafts: DraftsService;
let customer: string;
/** Last month by the clock of the database, and its nights. */
let days: string[];
beforeAll(async () => {
  db = await createTestDatabase();
  rows = new Rows(db);
  app = await startRestApp({ database: db.database });
  drafts = new DraftsService(new ReportDraftsRepository(db.database), new ReckonedPartsAdapter(db.database));
  const found = await db.owner<{ day: string }>(
    `SELECT d::date::text AS day FROM generate_series(
       date_trunc('month', now() AT TIME ZONE 'Europe/Amsterdam') - interval '1 month',
       date_trunc('month', now() AT TIME ZONE 'Europe/Amsterdam') - interval '1 day', '1 day') d`,
  );
  days = found.map(({ day }) => day);
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

beforeEach(async () => {
  customer = await rows.customer({ name: HOSTILE, created_at: '2020-01-01T00:00:00Z' });
  const job = await addBackupJob(rows, customer);
  await db.owner('UPDATE asset SET created_at = $2, name = $3 WHERE id = $1', [
    job.asset,
    '2020-01-01T00:00:00Z',
    'Serverback-up',
  ]);
  for (const [index, day] of days.entries()) {
    const isBad = index === 4 || index === 5;
    await addNight(rows, job, day, {
      status: isBad ? 'missed' : index === 9 ? 'success-after-retry' : 'success',
      finished_at: isBad ? null : `${day}T22:00:00Z`,
      bytes: 1_000_000_000 + index,
    });
  }
  const server = await rows.asset(customer, { name: 'SRV01', created_at: '2020-01-01T00:00:00Z' });
  await rows.incident(customer, server, {
    opened_at: `${days[2]}T08:00:00Z`,
    closed_at: `${days[2]}T09:30:00Z`,
  });
});

async function only(): Promise<ReportSummary> {
  const reports = await app.call(ROUTES.reports, { query: { customerId: customer } });
  expect(reports[0]).toBeDefined();
  return reports[0]!;
}
async function drafted() {
  await drafts.makeDue();
  return only();
}
const move = async (route: typeof ROUTES.checkReport, person: string) => {
  const { id, version } = await only();
  return app.attempt(route, { id, body: { version }, person });
};
async function published() {
  await drafted();
  expect((await move(ROUTES.checkReport, 'checker')).status).toBe(200);
  expect((await move(ROUTES.publishReport, 'publisher')).status).toBe(200);
  return only();
}
async function file(id: string, as: string): Promise<Buffer> {
  const response = await fetch(`${app.url}/api/reports/${id}/export?as=${as}&language=nl`, {
    headers: { 'x-role': 'administrator' },
  });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

describe('a draft', () => {
  it('is made once for a month that is over, and says what the database says', async () => {
    const { id, month, isBuilt } = await drafted();
    expect(await drafts.makeDue()).toBe(0);
    expect({ month, isBuilt }).toEqual({ month: days[0]?.slice(0, 7), isBuilt: true });
    const { body, wrong } = await app.call(ROUTES.report, { id });
    expect(wrong).toEqual([]);
    const { totals, firstPage, details } = readReport(body ?? '');
    const [sql] = await db.owner<Record<string, number>>(
      `SELECT count(*)::int AS expected, (count(*) FILTER (WHERE status = 'success'))::int AS success,
         (count(*) FILTER (WHERE status = 'success-after-retry'))::int AS retry,
         (count(*) FILTER (WHERE status = 'missed'))::int AS missed
       FROM backup_night WHERE customer_id = $1 AND date BETWEEN $2 AND $3`,
      [customer, days[0], days.at(-1)],
    );
    expect(totals.backups).toMatchObject({ ...sql, failed: 0, warning: 0, unknown: 0 });
    // By hand: two nights missed between a good one at 22:00 and the next at 22:00 three days later.
    expect(totals.backups.jobs[0]?.longestGapMs).toBe(72 * 3_600_000);
    expect(totals.backups.missed).toBe(2);
    expect(totals.backups.success).toBe(days.length - 3);
    expect(totals.incidents).toMatchObject({ opened: 1, stillOpen: 0, longestMs: 90 * 60_000 });
    expect(totals.devices).toEqual({ total: 1, unwell: 0, unknown: 1 });
    expect(firstPage.safe.light).toBe('red');
    expect(firstPage.agreements.light).toBe('grey');
    expect(firstPage.hours.light).toBe('grey');
    expect(details.sold.map(({ service }) => service)).toEqual(['server']);
  });

  it('that was killed is built again, the same to the byte', async () => {
    const { id, bodyHash } = await drafted();
    const before = (await app.call(ROUTES.report, { id })).body;
    await db.owner('UPDATE report SET body = NULL, body_hash = NULL, lights = NULL WHERE id = $1', [id]);
    expect((await app.attempt(ROUTES.checkReport, { id, body: { version: 2 } })).status).toBe(409);
    await drafts.makeDue();
    const again = await app.call(ROUTES.report, { id });
    expect(again.body).toBe(before);
    expect(again.bodyHash).toBe(bodyHash);
    expect(bodyHash).toBe(
      createHash('sha256')
        .update(before ?? '')
        .digest('hex'),
    );
  });

  it('of which the process is killed half-way has nothing, and is built again, the same to the byte', async () => {
    const { id } = await drafted();
    const before = (await app.call(ROUTES.report, { id })).body;
    const empty = () =>
      db.owner('UPDATE report SET body = NULL, body_hash = NULL, lights = NULL WHERE id = $1', [id]);
    await empty();
    const reckoned = new ReckonedPartsAdapter(db.database);
    let killed = 0;
    const killer = new DraftsService(new ReportDraftsRepository(db.database), {
      of: async (...given) => {
        // What holds the report is cut off while it is being built.
        const cut = await db.owner(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE datname = current_database() AND state = 'idle in transaction'`,
        );
        killed += cut.length;
        return reckoned.of(...given);
      },
    });
    await expect(killer.makeDue()).rejects.toThrow();
    expect(killed).toBeGreaterThan(0);
    expect(await only()).toMatchObject({ isBuilt: false, bodyHash: null });
    await drafts.makeDue();
    expect((await app.call(ROUTES.report, { id })).body).toBe(before);
  });

  it('is checked and published by two people, of whom neither made it', async () => {
    await drafted();
    expect((await move(ROUTES.publishReport, 'a')).body).toMatchObject({ code: 'report-unchecked' });
    const { id, version } = await only();
    await app.call(ROUTES.redraftReport, { id, body: { version }, person: 'a' });
    await drafts.makeDue();
    expect((await move(ROUTES.checkReport, 'a')).body).toMatchObject({ code: 'report-second-person' });
    expect((await move(ROUTES.checkReport, 'b')).status).toBe(200);
    expect((await move(ROUTES.publishReport, 'b')).body).toMatchObject({ code: 'report-second-person' });
    expect((await move(ROUTES.publishReport, 'a')).status).toBe(200);
  });

  it('is not checked by who saw another version of it, nor by an engineer', async () => {
    const { id, version } = await drafted();
    const refused = await app.attempt(ROUTES.checkReport, { id, body: { version: version - 1 } });
    expect(refused.body).toMatchObject({ code: 'report-changed' });
    expect((await app.attempt(ROUTES.checkReport, { id, body: { version }, role: 'engineer' })).status).toBe(
      403,
    );
  });

  it('is not there for the customer', async () => {
    const { id } = await drafted();
    const own = new ReportsRepository(db.database);
    const scope = { kind: 'customer', customerId: customer } as const;
    // The row is the customer's own; that it is not published is held by the service.
    expect((await own.list(scope, {})).map((report) => report.state)).toEqual(['draft']);
    const other = { kind: 'customer', customerId: await rows.customer() } as const;
    await expect(own.one(other, id)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a published report', () => {
  it('never changes, whatever comes late and whoever tries', async () => {
    const { id, bodyHash, chainHash, chainSeq } = await published();
    await db.owner(`UPDATE backup_night SET status = 'failed' WHERE customer_id = $1 AND signed_at IS NULL`, [
      customer,
    ]);
    await db.owner(`UPDATE customer SET time_zone = 'Asia/Tokyo', name = 'Anders' WHERE id = $1`, [customer]);
    await drafts.makeDue();
    const { body } = await app.call(ROUTES.report, { id });
    expect(
      createHash('sha256')
        .update(body ?? '')
        .digest('hex'),
    ).toBe(bodyHash);
    expect(chainSeq).toBe(1);
    expect(chainHash).toBe(
      createHash('sha256')
        .update(`${customer}\n${body ?? ''}`)
        .digest('hex'),
    );
    await expect(db.owner('UPDATE report SET body = $2 WHERE id = $1', [id, '{}'])).rejects.toThrow(
      'not changed any more',
    );
    await expect(db.owner('DELETE FROM report WHERE id = $1', [id])).rejects.toThrow('not changed any more');
  });

  it('is corrected by a new version with a note, which follows it in the chain', async () => {
    const first = await published();
    expect((await move(ROUTES.checkReport, 'x')).status).toBe(409);
    await app.call(ROUTES.correctReport, {
      id: first.id,
      body: { note: 'Nacht van de 5e kwam later.' },
      person: 'maker',
    });
    expect(
      (await app.attempt(ROUTES.correctReport, { id: first.id, body: { note: 'Nog eens.' } })).body,
    ).toMatchObject({ code: 'report-open' });
    const second = await published();
    expect(second).toMatchObject({ revision: 2, correction: 'Nacht van de 5e kwam later.', chainSeq: 2 });
    const { body } = await app.call(ROUTES.report, { id: second.id });
    expect(readReport(body ?? '').cover).toMatchObject({
      revision: 2,
      correction: 'Nacht van de 5e kwam later.',
    });
    expect(second.chainHash).toBe(
      createHash('sha256')
        .update(`${first.chainHash ?? ''}\n${body ?? ''}`)
        .digest('hex'),
    );
  });

  it('is a file in each form, the same each time, in which hostile words stay words', async () => {
    const { id, bodyHash } = await published();
    const [pdf, again] = [await file(id, 'pdf'), await file(id, 'pdf')];
    expect(pdf.equals(again)).toBe(true);
    const { text } = await extractText(new Uint8Array(pdf), { mergePages: true });
    for (const wanted of [
      HOSTILE,
      'Was alles veilig?',
      'Serverback-up',
      'Niet afgesproken of niet gemeten.',
      bodyHash ?? '',
    ])
      expect(text).toContain(wanted);
    const json = await file(id, 'json');
    expect(createHash('sha256').update(json).digest('hex')).toBe(bodyHash);
    expect(recomputeReport(readReport(json.toString()))).toEqual([]);
    const zip = await file(id, 'zip');
    expect((await file(id, 'zip')).equals(zip)).toBe(true);
    const parts = unzipSync(new Uint8Array(zip));
    const sums = Buffer.from(parts['SHA256SUMS'] ?? [])
      .toString()
      .trim()
      .split('\n');
    expect(sums).toHaveLength(Object.keys(parts).length - 1);
    for (const line of sums) {
      const [hash = '', name = ''] = line.split('  ');
      expect(
        createHash('sha256')
          .update(parts[name] ?? '')
          .digest('hex'),
      ).toBe(hash);
    }
    expect((await file(id, 'csv')).toString()).toContain('Serverback-up');
  });
});

it('looks as the provider says', async () => {
  expect((await app.call(ROUTES.reportLook)).provider).toBe('Nachtwacht');
  await app.call(ROUTES.changeReportLook, { body: { provider: 'Beheer BV', colour: '#102030' } });
  const { id } = await drafted();
  const { text } = await extractText(new Uint8Array(await file(id, 'pdf')), { mergePages: true });
  expect(text).toContain('Beheer BV');
  const picture = (bytes: string) => `data:image/png;base64,${bytes}`;
  const look = { provider: 'Beheer BV', colour: '#102030' };
  const broken = { ...look, logo: picture('iVBORw0KGgo=') };
  expect((await app.attempt(ROUTES.changeReportLook, { body: broken })).status).toBe(400);
  const elsewhere = { ...look, logo: 'https://evil.example/x.png' };
  expect((await app.attempt(ROUTES.changeReportLook, { body: elsewhere })).status).toBe(400);
  const logo = picture(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  );
  await app.call(ROUTES.changeReportLook, { body: { ...look, logo } });
  expect((await app.call(ROUTES.reportLook)).logo).toBe(logo);
  const drawn = await file(id, 'pdf');
  expect(drawn.toString('latin1')).toContain('/Subtype /Image');
  expect(drawn.equals(await file(id, 'pdf'))).toBe(true);
});
