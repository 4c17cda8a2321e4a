import type { Database } from '../database/database';
import { Prisma } from '../generated/client';

/** Facts of this installation by name. */
export async function readInstallation(database: Database, name: string): Promise<unknown> {
  const row = await database.unscoped.installation.findUnique({ where: { name } });
  return row?.value ?? null;
}

export async function writeInstallation(
  database: Database,
  name: string,
  value: Prisma.InputJsonValue | null,
): Promise<void> {
  const stored = value ?? Prisma.JsonNull;
  await database.unscoped.installation.upsert({
    where: { name },
    create: { name, value: stored },
    update: { value: stored },
  });
}
