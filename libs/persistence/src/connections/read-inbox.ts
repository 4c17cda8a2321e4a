import { MOST_IN_INBOX, type Inbox, type InboxCounts, type InboxView } from '@nachtwacht/contracts';
import type { Sql } from '../database/database';
import { foundAsset, FOUND_COLUMNS, type FoundRow } from './found-row';

interface InboxRow extends FoundRow {
  connection_id: string;
  connection_name: string;
  collector: string;
  connection_customer_id: string | null;
  connection_customer_name: string | null;
  connection_site_id: string | null;
}

interface CountRow {
  fresh: number;
  fresh_backup_jobs: number;
  ignored: number;
  not_ours: number;
}

/** What nobody took in, of connections that are still polled: an archived one is no work for anybody. */
const OPEN = `FROM found_asset f JOIN connection c ON c.id = f.connection_id
  LEFT JOIN customer u ON u.id = c.customer_id WHERE f.asset_id IS NULL AND c.archived_at IS NULL`;

const VIEWS: Readonly<Record<InboxView, string>> = {
  new: 'f.ignored_at IS NULL',
  ignored: 'f.ignored_at IS NOT NULL AND f.not_ours_at IS NULL',
  'not-ours': 'f.not_ours_at IS NOT NULL',
};

/** What connections hold and nobody took in: counts of all views, and the things of one. */
export async function readInbox(sql: Sql, view: InboxView): Promise<Inbox> {
  const { rows } = await sql.query<InboxRow>(
    `SELECT ${FOUND_COLUMNS}, c.id AS connection_id, c.name AS connection_name, c.collector,
            c.customer_id AS connection_customer_id, u.name AS connection_customer_name, c.site_id AS connection_site_id
     ${OPEN} AND ${VIEWS[view]}
     ORDER BY f.kind <> 'backup-job', f.first_seen_at DESC, c.id, f.key LIMIT $1`,
    [MOST_IN_INBOX],
  );
  return {
    counts: await readCounts(sql),
    things: rows.map((row) => ({
      ...foundAsset(row),
      connectionId: row.connection_id,
      connectionName: row.connection_name,
      collector: row.collector,
      connectionCustomerId: row.connection_customer_id,
      connectionCustomerName: row.connection_customer_name,
      connectionSiteId: row.connection_site_id,
    })),
  };
}

async function readCounts(sql: Sql): Promise<InboxCounts> {
  const { rows } = await sql.query<CountRow>(
    `SELECT count(*) FILTER (WHERE ${VIEWS.new})::int AS fresh,
            count(*) FILTER (WHERE ${VIEWS.new} AND f.kind = 'backup-job')::int AS fresh_backup_jobs,
            count(*) FILTER (WHERE ${VIEWS.ignored})::int AS ignored,
            count(*) FILTER (WHERE ${VIEWS['not-ours']})::int AS not_ours ${OPEN}`,
  );
  const [counts] = rows;
  return {
    new: counts?.fresh ?? 0,
    newBackupJobs: counts?.fresh_backup_jobs ?? 0,
    ignored: counts?.ignored ?? 0,
    notOurs: counts?.not_ours ?? 0,
  };
}
