import { afterEach, describe, expect, it } from 'vitest';
import { backupOf, LAST_NIGHT, NOW, pollVendor, VENDORS } from '../../testing/backup-vendors';
import { serveAnswer, type Served } from '../../testing/serve-answer';
import { BackupSource } from '../backup-source/backup-source';
import { veeamAnswer } from './veeam';

const ACCOUNT = { username: 'lab', password: 'make-believe' };
const vendors = VENDORS.filter(([, { collector }]) => collector === 'veeam-vbr');

let served: Served | null = null;
afterEach(async () => {
  await served?.close();
  served = null;
});

describe.each(vendors)('%s', (_name, vendor) => {
  it('tells bytes, why it failed, what is stored and what there is to restore from', async () => {
    const source = new BackupSource();
    const job = source.addJob({ name: 'Dagelijks', machine: 'srv', stored: 300_000_000_000 });
    source.addRun(job, { startedAt: LAST_NIGHT - 86_400_000, outcome: 'success' });
    source.addRun(job, {
      startedAt: LAST_NIGHT,
      outcome: 'failed',
      message: 'No space left',
      processed: 1200,
      transferred: 30,
    });
    source.changeJob(job, { isEnabled: false });
    served = await serveAnswer(vendor.answer(source));
    const outcome = await pollVendor(vendor, served.url);
    const reading = backupOf(outcome, 'Dagelijks');
    expect(reading?.runs.at(-1)).toMatchObject({
      outcome: 'failed',
      message: 'No space left',
      bytesProcessed: 1200,
      bytesTransferred: 30,
    });
    expect(reading?.points).toMatchObject([{ keptAs: 'monthly' }]);
    const seen = outcome.ok ? outcome.mapped.report.observations : [];
    expect(seen.find(({ aspect }) => aspect === 'size')?.reading).toMatchObject({ value: 300_000_000_000 });
    expect(seen.find(({ aspect }) => aspect === 'state')?.reading).toMatchObject({ value: 'disabled' });
    expect(seen.find(({ aspect }) => aspect === 'storage')?.reading).toMatchObject({ value: 7.5 });
  });
});

describe('the server itself', () => {
  async function ask(path: string, init: RequestInit = {}): Promise<Response> {
    served ??= await serveAnswer(
      veeamAnswer({ source: new BackupSource(), account: ACCOUNT, clock: () => NOW }),
    );
    return fetch(`${served.url}${path}`, init);
  }
  const revision = { 'x-api-version': '1.3-rev1' };
  const form = (fields: Record<string, string>): RequestInit => ({
    method: 'POST',
    headers: revision,
    body: new URLSearchParams(fields),
  });

  it('wants a revision that it knows before anything else', async () => {
    expect((await ask('/api/v1/serverInfo')).status).toBe(400);
    expect((await ask('/api/v1/serverInfo', { headers: revision })).status).toBe(401);
  });

  it('takes a refresh token once', async () => {
    const token = (await (
      await ask('/api/oauth2/token', form({ grant_type: 'password', ...ACCOUNT }))
    ).json()) as { refresh_token: string };
    const again = form({ grant_type: 'refresh_token', refresh_token: token.refresh_token });
    expect((await ask('/api/oauth2/token', again)).status).toBe(200);
    expect((await ask('/api/oauth2/token', again)).status).toBe(400);
  });
});
