import { afterEach, expect, it } from 'vitest';
import { LAST_NIGHT, pollVendor, type Vendor } from '../../testing/backup-vendors';
import { describeSource } from '../../testing/describe-source';
import { serveAnswer, type Served } from '../../testing/serve-answer';
import { BackupSource } from '../backup-source/backup-source';
import { ahsayAnswer } from './ahsay';

const ACCOUNT = { sysUser: 'lab', sysPassword: 'make-believe' };
const ahsay: Vendor = {
  collector: 'ahsay',
  credentials: ACCOUNT,
  answer: (source) => ahsayAnswer({ source, account: ACCOUNT }),
};

describeSource('AhsayCBS', {
  vendor: ahsay,
  outcomes: {
    success: 'success',
    warning: 'warning',
    failed: 'failed',
    cancelled: 'warning',
    blocked: 'blocked',
    running: 'running',
    missed: 'missed',
    'new-word': 'unknown',
  },
  troubles: {
    'credentials-refused': 'auth',
    'permission-empty': 'misconfigured',
    'rate-limited': 'rate-limited',
    truncated: 'bad-reply',
  },
});

let served: Served | null = null;
afterEach(() => served?.close());

it('a set with two destinations is two jobs, and a user without activity is none', async () => {
  const source = new BackupSource();
  for (const kind of ['', '-20']) {
    const job = source.addJob({ name: 'Server', machine: 'praktijk-a', kind, stored: 5_000 });
    source.addRun(job, { startedAt: LAST_NIGHT, outcome: kind === '' ? 'success' : 'failed' });
  }
  source.addJob({ name: 'Nieuw', machine: 'praktijk-b' });
  served = await serveAnswer(ahsay.answer(source));
  const outcome = await pollVendor(ahsay, served.url);
  const report = outcome.ok ? outcome.mapped.report : null;
  expect(report?.assets.slice(1).map(({ name }) => name)).toEqual([
    'Server (praktijk-a, -1)',
    'Server (praktijk-a, -20)',
  ]);
  expect(report?.observations.filter(({ aspect }) => aspect === 'size')).toHaveLength(2);
});
