import { afterEach, expect, it } from 'vitest';
import { backupOf, LAST_NIGHT, pollVendor, type Vendor } from '../../testing/backup-vendors';
import { describeSource } from '../../testing/describe-source';
import { serveAnswer, type Served } from '../../testing/serve-answer';
import { BackupSource } from '../backup-source/backup-source';
import { HYPER } from './rows';
import { synologyAnswer } from './synology';

const ACCOUNT = { account: 'lab', password: 'make-believe & more' };
const synology: Vendor = {
  collector: 'synology-abb',
  credentials: ACCOUNT,
  answer: (source, pageRows) =>
    synologyAnswer({ source, account: ACCOUNT, ...(pageRows === undefined ? {} : { pageRows }) }),
};

const TROUBLES = {
  'credentials-refused': 'auth',
  'permission-empty': 'misconfigured',
  'rate-limited': 'rate-limited',
  'token-ends': 'auth',
  truncated: 'bad-reply',
} as const;

describeSource('Active Backup for Business', {
  vendor: synology,
  outcomes: {
    success: 'success',
    warning: 'warning',
    failed: 'failed',
    cancelled: 'warning',
    blocked: 'failed',
    running: 'running',
    missed: 'missed',
    'new-word': 'unknown',
  },
  troubles: TROUBLES,
});

describeSource('Hyper Backup', {
  vendor: synology,
  kind: HYPER,
  outcomes: {
    success: 'success',
    warning: 'warning',
    failed: 'failed',
    cancelled: 'warning',
    blocked: 'failed',
    running: 'running',
    // It tells the last run that came.
    missed: null,
    'new-word': 'unknown',
  },
  troubles: TROUBLES,
});

let served: Served | null = null;
afterEach(() => served?.close());

it('ends its sessions: a NAS that has room for twenty is polled more often than that', async () => {
  const source = new BackupSource();
  const job = source.addJob({ name: 'Balie', machine: 'BALIE-1' });
  source.addRun(job, { startedAt: LAST_NIGHT, outcome: 'success' });
  served = await serveAnswer(synology.answer(source));
  for (let polls = 0; polls < 25; polls++)
    expect(await pollVendor(synology, served.url)).toMatchObject({ ok: true });
});

it('reads on over full pages, and takes no deleted version for a backup', async () => {
  const source = new BackupSource();
  const job = source.addJob({ name: 'Balie', machine: 'BALIE-1' });
  for (let run = 0; run < 250; run++)
    source.addRun(job, {
      startedAt: LAST_NIGHT - run * 600_000,
      outcome: run === 249 ? 'failed' : 'success',
    });
  served = await serveAnswer(synology.answer(source));
  const runs = backupOf(await pollVendor(synology, served.url), 'Balie')?.runs ?? [];
  expect(runs).toHaveLength(100);
  expect(new Set(runs.map(({ id }) => id)).size).toBe(100);
  expect(runs.at(-1)?.startedAt).toBe(new Date(LAST_NIGHT).toISOString());
});
