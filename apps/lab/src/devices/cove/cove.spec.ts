import { afterEach, expect, it } from 'vitest';
import { LAST_NIGHT, pollVendor, VENDORS } from '../../testing/backup-vendors';
import { serveAnswer, type Served } from '../../testing/serve-answer';
import { BackupSource } from '../backup-source/backup-source';
import { coveAnswer } from './cove';

const ACCOUNT = { partner: 'Make-believe practice', username: 'lab@example.nl', password: 'make-believe' };

let served: Served | null = null;
afterEach(() => served?.close());

function vendor() {
  const [, found] = VENDORS.find(([name]) => name === 'cove') ?? [];
  if (found === undefined) throw new Error('no Cove');
  return found;
}

function practice(): BackupSource {
  const source = new BackupSource();
  for (const kind of ['D01', 'D10']) {
    const job = source.addJob({ name: kind, machine: 'srv-praktijk', kind, stored: 1_000 });
    source.addRun(job, { startedAt: LAST_NIGHT, outcome: 'success' });
  }
  return source;
}

it('a machine with two data sources is two jobs, and what it stores is told of the machine', async () => {
  served = await serveAnswer(coveAnswer({ source: practice(), account: ACCOUNT }));
  const outcome = await pollVendor(vendor(), served.url);
  const report = outcome.ok ? outcome.mapped.report : null;
  expect(report?.assets.map(({ name }) => name)).toEqual([
    'Cove Data Protection',
    'srv-praktijk (Files and folders)',
    'srv-praktijk (MS SQL (VSS))',
  ]);
  expect(report?.observations.find(({ aspect }) => aspect === 'used')?.reading).toMatchObject({
    value: 2_000,
  });
});

it('refuses columns that an account may not read as the service does', async () => {
  served = await serveAnswer(coveAnswer({ source: practice(), account: ACCOUNT, refusedSources: ['D02'] }));
  const outcome = await pollVendor(vendor(), served.url);
  expect(outcome).toMatchObject({ ok: true, mapped: { report: { complete: false } } });
});

it('takes a visa once', async () => {
  served = await serveAnswer(coveAnswer({ source: practice(), account: ACCOUNT }));
  const { url } = served;
  const call = async (body: object): Promise<{ visa?: string; error?: unknown }> => {
    const reply = await fetch(`${url}/jsonapi`, {
      method: 'POST',
      body: JSON.stringify({ id: '1', ...body }),
    });
    return (await reply.json()) as { visa?: string };
  };
  const { visa } = await call({ method: 'Login', params: ACCOUNT });
  const list = { method: 'EnumerateAccountStatistics', visa, params: { query: { Columns: ['I1'] } } };
  expect((await call(list)).error).toBeUndefined();
  expect((await call(list)).error).toBeDefined();
});
