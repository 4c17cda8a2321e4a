import { readdir } from 'node:fs/promises';

/** What stands in the way of this program's schema; `message` tells a person what to do. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

/** Of the migrations that this program brings, in their order. */
export async function listMigrations(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** @throws MigrationError when something was applied that this program does not know */
export function refuseNewer(applied: readonly string[], known: readonly string[]): void {
  const unknown = applied.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new MigrationError(
      `The database is newer than this program: it has ${unknown.join(', ')}. Start the newer program again, or restore the backup made before its first start.`,
    );
}
