import type {
  CatalogueService,
  OneOffFeeView,
  ServiceCatalogue,
  ServicePackageView,
} from '@nachtwacht/contracts';
import { noSuch, remark, wrongFields, type Scope } from '@nachtwacht/domain';
import type { Database, Sql } from '../database/database';

/** What is sold at all: data of the provider, the same for every customer. */
export class ServiceCatalogueRepository {
  constructor(private readonly database: Database) {}

  all(scope: Scope): Promise<ServiceCatalogue> {
    return this.database.inScope(scope, async (sql) => ({
      services: await services(sql),
      packages: await packages(sql),
      fees: await fees(sql),
    }));
  }

  keepService(scope: Scope, service: CatalogueService): Promise<void> {
    const { code, nameNl, nameEn, chapter, monitored, signalNl, signalEn } = service;
    return this.database.inScope(scope, async (sql) => {
      const { rowCount } = await sql.query(
        `UPDATE service SET name_nl = $2, name_en = $3, chapter = $4, monitored = $5, signal_nl = $6, signal_en = $7
         WHERE code = $1`,
        [code, nameNl, nameEn, chapter, monitored, signalNl, signalEn],
      );
      if (!rowCount) throw noSuch('service');
    });
  }

  keepPackage(scope: Scope, given: ServicePackageView): Promise<void> {
    const { code, serviceCode, unit, nameNl, nameEn, plan, monthlyCents, position, archived } = given;
    return this.database.inScope(scope, async (sql) => {
      await requireService(sql, serviceCode);
      await sql.query(
        `INSERT INTO service_package AS p (code, service_code, unit, name_nl, name_en, plan, position, monthly_cents, archived_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $9, CASE WHEN $8 THEN now() END)
         ON CONFLICT (code) DO UPDATE SET service_code = excluded.service_code, unit = excluded.unit,
           name_nl = excluded.name_nl, name_en = excluded.name_en, plan = excluded.plan, position = excluded.position,
           monthly_cents = excluded.monthly_cents,
           archived_at = CASE WHEN $8 THEN coalesce(p.archived_at, now()) END`,
        [code, serviceCode, unit, nameNl, nameEn, plan, position, archived, monthlyCents],
      );
    });
  }

  keepFee(scope: Scope, { code, serviceCode, nameNl, nameEn, cents }: OneOffFeeView): Promise<void> {
    return this.database.inScope(scope, async (sql) => {
      await requireService(sql, serviceCode);
      await sql.query(
        `INSERT INTO one_off_fee (code, service_code, name_nl, name_en, cents) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (code) DO UPDATE SET service_code = excluded.service_code, name_nl = excluded.name_nl,
           name_en = excluded.name_en, cents = excluded.cents`,
        [code, serviceCode, nameNl, nameEn, cents],
      );
    });
  }
}

async function requireService(sql: Sql, code: string): Promise<void> {
  const { rowCount } = await sql.query('SELECT FROM service WHERE code = $1', [code]);
  if (!rowCount) throw wrongFields({ serviceCode: remark('no-such-service') });
}

async function services(sql: Sql): Promise<CatalogueService[]> {
  const { rows } = await sql.query<CatalogueService>(
    `SELECT code, name_nl AS "nameNl", name_en AS "nameEn", chapter, monitored, signal_nl AS "signalNl",
       signal_en AS "signalEn" FROM service ORDER BY position, code`,
  );
  return rows;
}

async function packages(sql: Sql): Promise<ServicePackageView[]> {
  const { rows } = await sql.query<ServicePackageView>(
    `SELECT p.code, p.service_code AS "serviceCode", p.unit, p.name_nl AS "nameNl", p.name_en AS "nameEn", p.plan,
       p.monthly_cents AS "monthlyCents", p.position, p.archived_at IS NOT NULL AS archived
     FROM service_package p JOIN service s ON s.code = p.service_code ORDER BY s.position, p.position, p.code`,
  );
  return rows;
}

async function fees(sql: Sql): Promise<OneOffFeeView[]> {
  const { rows } = await sql.query<OneOffFeeView>(
    `SELECT f.code, f.service_code AS "serviceCode", f.name_nl AS "nameNl", f.name_en AS "nameEn", f.cents
     FROM one_off_fee f JOIN service s ON s.code = f.service_code ORDER BY s.position, f.code`,
  );
  return rows;
}
