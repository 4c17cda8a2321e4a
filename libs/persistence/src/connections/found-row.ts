import type { AssetFactsSchema, FoundAsset } from '@nachtwacht/contracts';
import type { AssetKind } from '@nachtwacht/domain';
import type { z } from 'zod';
import { iso } from '../rows/iso';

/** The columns of a found thing, of `found_asset f`. */
export const FOUND_COLUMNS = `f.key, f.kind, f.name, f.facts, f.first_seen_at, f.last_seen_at, f.asset_id, f.customer_id,
  f.ignored_at, f.ignored_reason, f.not_ours_at`;

export interface FoundRow {
  key: string;
  kind: AssetKind;
  name: string;
  facts: z.infer<typeof AssetFactsSchema>;
  first_seen_at: Date;
  last_seen_at: Date;
  asset_id: string | null;
  customer_id: string | null;
  ignored_at: Date | null;
  ignored_reason: string | null;
  not_ours_at: Date | null;
}

export function foundAsset(row: FoundRow): FoundAsset {
  return {
    key: row.key,
    kind: row.kind,
    name: row.name,
    facts: row.facts,
    firstSeenAt: iso(row.first_seen_at),
    lastSeenAt: iso(row.last_seen_at),
    assetId: row.asset_id,
    // Of what is not accepted yet it is only a copy of the connection's.
    customerId: row.asset_id && row.customer_id,
    ignored: row.ignored_at !== null,
    ignoredReason: row.ignored_reason,
    notOurs: row.not_ours_at !== null,
  };
}
