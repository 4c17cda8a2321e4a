import { usualTerms } from '@nachtwacht/domain';
import type { Sql } from '../database/database';
import type { AcceptItem, HeldFound } from './accept-rules';

interface Accepted {
  readonly item: AcceptItem;
  readonly seen: HeldFound;
  readonly assetId: string;
}

/**
 * A backup job that is taken in is a promise from then on: what is expected of it begins with what is usual for its
 * kind, and is agreed later. An asset that stood for a promise already keeps that one.
 */
export async function addBackupJobs(sql: Sql, accepted: readonly Accepted[]): Promise<void> {
  const jobs = accepted.filter(({ seen }) => seen.kind === 'backup-job');
  if (jobs.length === 0) return;
  const kinds = jobs.map(({ item }) => item.backup?.kind ?? 'server');
  await sql.query(
    `INSERT INTO backup_job (customer_id, id, asset_id, kind, package_code, protects_asset_id, terms)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::uuid[], $7::jsonb[])
     ON CONFLICT (customer_id, asset_id) DO NOTHING`,
    [
      jobs.map(({ item }) => item.customerId),
      jobs.map(() => crypto.randomUUID()),
      jobs.map(({ assetId }) => assetId),
      kinds,
      jobs.map(({ item }) => item.backup?.packageCode ?? null),
      jobs.map(({ item }) => item.backup?.protectsAssetId ?? null),
      kinds.map(usualTerms),
    ],
  );
}
