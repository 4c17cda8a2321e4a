import { afterEach, expect, it } from 'vitest';
import { backupOf, LAST_NIGHT, NOW, pollVendor, type Vendor } from '../../testing/backup-vendors';
import { describeSource } from '../../testing/describe-source';
import { serveAnswer, type Served } from '../../testing/serve-answer';
import { BackupSource } from '../backup-source/backup-source';
import { pbsAnswer } from './pbs';

const TOKEN = { id: 'lab@pbs!poll', secret: 'make-believe' };
const pbs: Vendor = {
  collector: 'pbs',
  credentials: { tokenId: TOKEN.id, secret: TOKEN.secret },
  answer: (source, pageRows) =>
    pbsAnswer({ source, token: TOKEN, clock: () => NOW, ...(pageRows === undefined ? {} : { pageRows }) }),
};

describeSource('Proxmox Backup Server', {
  vendor: pbs,
  outcomes: {
    success: 'success',
    warning: 'warning',
    failed: 'failed',
    cancelled: 'failed',
    blocked: 'failed',
    running: 'running',
    // The server never heard of it.
    missed: null,
    // Its tasks have no words, its verification has.
    'new-word': 'success',
  },
  troubles: {
    'credentials-refused': 'auth',
    'permission-empty': 'auth',
    'rate-limited': 'rate-limited',
    'token-ends': 'auth',
    truncated: 'bad-reply',
  },
});

let served: Served | null = null;
afterEach(() => served?.close());

async function reportOf(source: BackupSource) {
  served = await serveAnswer(pbs.answer(source));
  const outcome = await pollVendor(pbs, served.url);
  if (!outcome.ok) throw new Error(outcome.fault.text);
  return { outcome, ...outcome.mapped.report };
}

it('a verification that failed, and a word for it that is new, are told', async () => {
  const source = new BackupSource();
  const bad = source.addJob({ name: 'sql', machine: '' });
  const odd = source.addJob({ name: 'web', machine: '' });
  source.addRun(bad, { startedAt: LAST_NIGHT, outcome: 'success', message: 'verification failed' });
  source.addRun(odd, { startedAt: LAST_NIGHT, outcome: 'new-word' });
  const { outcome, observations } = await reportOf(source);
  expect(backupOf(outcome, 'sql')?.runs).toMatchObject([{ outcome: 'warning' }]);
  expect(observations.filter(({ aspect }) => aspect === 'verification')).toMatchObject([
    { reading: { value: 'verification-failed' } },
    { reading: { value: 'skipped' } },
  ]);
});

it('the same guest in two namespaces is two jobs, of which a failure is not pinned on either', async () => {
  const source = new BackupSource();
  const jobs = ['praktijk-a', 'praktijk-b'].map((kind, i) => {
    const job = source.addJob({ name: `sql ${i}`, machine: '903', kind });
    source.addRun(job, { startedAt: LAST_NIGHT + i * 5_000, outcome: 'success', processed: 1_000 + i });
    return job;
  });
  source.addRun(jobs[0] ?? 0, { startedAt: LAST_NIGHT + 3_600_000, outcome: 'failed', message: 'no space' });
  const { assets, outcome } = await reportOf(source);
  expect(assets.slice(1).map(({ key }) => key)).toEqual(['main:praktijk-a:vm/903', 'main:praktijk-b:vm/903']);
  for (const i of [0, 1])
    expect(backupOf(outcome, `sql ${i}`)?.runs).toMatchObject([
      { outcome: 'success', bytesProcessed: 1_000 + i },
      { outcome: 'unknown', rawStatus: 'no space' },
    ]);
});

it('tasks of tapes are no backups, and how full the store is is told', async () => {
  const source = new BackupSource();
  const job = source.addJob({ name: 'sql', machine: '', stored: 2_000_000_000_000 });
  source.addRun(job, { startedAt: LAST_NIGHT, outcome: 'success' });
  const { assets, observations } = await reportOf(source);
  expect(assets).toHaveLength(2);
  expect(observations.find(({ aspect }) => aspect === 'storage')?.reading).toMatchObject({ value: 25 });
});
