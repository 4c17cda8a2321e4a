import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestDatabase } from './postgres';

/** The database of a program that runs, opened as its owner: for arranging what would take weeks to come about. */
export interface RunningDatabase extends Pick<TestDatabase, 'owner'> {
  close(): Promise<void>;
}

/** @param dataFolder of a program that brought its own PostgreSQL and runs. @throws Error when none runs there */
export async function openRunningDatabase(dataFolder: string): Promise<RunningDatabase> {
  const folder = join(dataFolder, 'postgres');
  const [password, pidFile] = await Promise.all([
    readFile(join(folder, 'password'), 'utf8'),
    readFile(join(folder, 'data', 'postmaster.pid'), 'utf8'),
  ]);
  const client = new Client({
    host: '127.0.0.1',
    // The fourth line of postmaster.pid, see the documentation of PostgreSQL.
    port: Number(pidFile.split('\n')[3]),
    user: 'nachtwacht',
    database: 'nachtwacht',
    password: password.trim(),
  });
  await client.connect();
  return {
    owner: async <Row extends object>(sql: string, values: unknown[] = []) =>
      (await client.query<Row>(sql, values)).rows,
    close: () => client.end(),
  };
}
