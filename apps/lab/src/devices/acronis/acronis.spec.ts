import { afterEach, expect, it } from 'vitest';
import { backupOf, LAST_NIGHT, NOW, pollVendor, VENDORS } from '../../testing/backup-vendors';
import { serveAnswer, type Served } from '../../testing/serve-answer';
import { BackupSource } from '../backup-source/backup-source';
import { acronisAnswer } from './acronis';

const CLIENT = { clientId: 'lab', clientSecret: 'make-believe' };

let served: Served | null = null;
afterEach(() => served?.close());

function vendor() {
  const [, found] = VENDORS.find(([name]) => name === 'acronis') ?? [];
  if (found === undefined) throw new Error('no Acronis');
  return found;
}

it('tells a cancelled backup as a task and as an alert, which is one run', async () => {
  const source = new BackupSource();
  const job = source.addJob({ name: 'Dagelijks', machine: 'srv-praktijk' });
  source.addRun(job, { startedAt: LAST_NIGHT, outcome: 'cancelled' });
  served = await serveAnswer(vendor().answer(source));
  expect(backupOf(await pollVendor(vendor(), served.url), 'Dagelijks')?.runs).toMatchObject([
    { outcome: 'warning', rawStatus: 'cancelled', message: 'The run was cancelled' },
  ]);
});

it('refuses a filter beside a cursor, as the service does', async () => {
  const source = new BackupSource();
  for (let i = 0; i < 3; i++) {
    const job = source.addJob({ name: 'Dagelijks', machine: `pc-${i}` });
    source.addRun(job, { startedAt: LAST_NIGHT, outcome: 'success' });
  }
  served = await serveAnswer(acronisAnswer({ source, client: CLIENT, clock: () => NOW, pageRows: 2 }));
  const { url } = served;
  const basic = Buffer.from(`${CLIENT.clientId}:${CLIENT.clientSecret}`).toString('base64');
  const token = (await (
    await fetch(`${url}/api/2/idp/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${basic}` },
      body: 'grant_type=client_credentials',
    })
  ).json()) as { access_token: string };
  const ask = (query: string) =>
    fetch(`${url}/api/task_manager/v2/tasks?${query}`, {
      headers: { authorization: `Bearer ${token.access_token}` },
    });
  const filter = 'completedAt=gt(2026-11-01T00:00:00Z)';
  const page = (await (await ask(`${filter}&limit=50`)).json()) as {
    items: unknown[];
    paging: { cursors: { after?: string } };
  };
  const after = `after=${encodeURIComponent(page.paging.cursors.after ?? '')}`;
  expect(page.items).toHaveLength(2);
  expect((await ask(`${filter}&${after}`)).status).toBe(400);
  expect((await ask(`limit=50&${after}`)).status).toBe(200);
});
