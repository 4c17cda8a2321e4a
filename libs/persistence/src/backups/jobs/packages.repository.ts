import type { BackupPackage } from '@nachtwacht/contracts';
import type { Scope } from '@nachtwacht/domain';
import type { Database, Sql } from '../../database/database';

/** What backups are sold as: data of the provider, the same for every customer. */
export class PackagesRepository {
  constructor(private readonly database: Database) {}

  /** In the order of the catalogue, the archived ones among them. */
  packages(scope: Scope): Promise<BackupPackage[]> {
    return this.database.inScope(scope, packages);
  }

  /** Adds it, or changes the one with this code. */
  keep(scope: Scope, given: BackupPackage): Promise<BackupPackage> {
    return this.database.inScope(scope, async (sql) => {
      const { code, kind, gigabytes, nameNl, nameEn, position, archived } = given;
      await sql.query(
        `INSERT INTO backup_package AS p (code, kind, gigabytes, name_nl, name_en, position, archived_at)
         VALUES ($1, $2, $3, $4, $5, $6, CASE WHEN $7 THEN now() END)
         ON CONFLICT (code) DO UPDATE SET kind = excluded.kind, gigabytes = excluded.gigabytes, name_nl = excluded.name_nl,
           name_en = excluded.name_en, position = excluded.position,
           archived_at = CASE WHEN $7 THEN coalesce(p.archived_at, now()) END`,
        [code, kind, gigabytes, nameNl, nameEn, position, archived],
      );
      return given;
    });
  }
}

export async function packages(sql: Sql): Promise<BackupPackage[]> {
  const { rows } = await sql.query<BackupPackage>(
    `SELECT code, kind, gigabytes, name_nl AS "nameNl", name_en AS "nameEn", position, archived_at IS NOT NULL AS archived
     FROM backup_package ORDER BY kind, position, code`,
  );
  return rows;
}
