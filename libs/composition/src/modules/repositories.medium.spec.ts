import { ConnectionCreated, ConnectionTest } from '@nachtwacht/contracts';
import { requireProgram, Workplace } from '@nachtwacht/collector-kit/testing';
import { createTestDatabase, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWholeApp, type WholeApp } from '../testing/whole-app';

const PASSWORD = 'make-believe-repository';
let app: WholeApp<TestDatabase>;
let cookie: string;
const work = new Workplace();

beforeAll(async () => {
  requireProgram('restic', 'restic');
  const env = { RESTIC_PASSWORD: PASSWORD, RESTIC_REPOSITORY: work.repository };
  await work.run('restic', ['init', '--no-cache'], env);
  await work.run('restic', ['backup', '--no-cache', '.'], env);
  app = await startWholeApp(await createTestDatabase(), {
    roles: ['api', 'worker'],
    env: { NACHTWACHT_REPOSITORIES: work.folder },
  });
  await app.setUp();
  cookie = await app.signIn();
});
afterAll(async () => {
  await app.close();
  work.remove();
});

async function call(path: string, method = 'GET', json?: unknown): Promise<unknown> {
  const response = await app.fetch(path, { method, headers: { cookie }, json });
  if (!response.ok) throw new Error(`${path}: ${String(response.status)} ${await response.text()}`);
  return response.json();
}

/** What a person sees who makes a connection, asks for a poll and waits for it. */
async function tried(repository: string): Promise<string> {
  const made = await call('/api/connections', 'POST', {
    collector: 'restic',
    name: repository,
    settings: { repository },
    credentials: { password: PASSWORD },
  });
  const { connection } = ConnectionCreated.parse(made);
  const { id } = ConnectionTest.parse(await call(`/api/connections/${connection.id}/test`, 'POST', {}));
  const read = async () => call(`/api/connection-tests/${id}`);
  await expect
    .poll(async () => ConnectionTest.parse(await read()).finishedAt, { timeout: 40_000 })
    .not.toBeNull();
  return JSON.stringify(await read());
}

describe('a repository in a folder of the machine that polls', () => {
  it('is read where NACHTWACHT_REPOSITORIES allows it, and its password is told to nobody', async () => {
    const seen = await tried(work.repository);
    expect(seen).toContain('"fault":null');
    expect(seen).toContain('"assets":2');
    expect(seen).not.toContain(PASSWORD);
  });

  it('is not read anywhere else', async () => {
    expect(await tried('/etc')).toContain('NACHTWACHT_REPOSITORIES');
  });
});
