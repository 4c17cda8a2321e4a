import type { SearchHit } from '@nachtwacht/contracts';
import type { Scope, Status } from '@nachtwacht/domain';
import type { Database } from '../database/database';
import { STATUS_NOW, worstOf } from '../rows/status-now';
import { folded, searchTerms } from './search-terms';

const MOST_HITS = 20;

interface HitRow {
  kind: SearchHit['kind'];
  id: string;
  title: string;
  subtitle: string;
  customer_id: string | null;
  status: Status | null;
}

/** Finds living things by what they are called; assets also by serial number and address. */
export class SearchRepository {
  constructor(private readonly db: Database) {}

  /** At most 20. Names that begin with the words come first, then customers before what they have. */
  async find(scope: Scope, text: string): Promise<SearchHit[]> {
    const terms = searchTerms(text);
    if (terms.length === 0) return [];
    return this.db.inScope(scope, async (sql) => {
      const { rows } = await sql.query<HitRow>(SEARCH, [
        terms,
        terms.join(' ').replaceAll('% %', ' ').slice(1),
      ]);
      return rows.map(({ customer_id: customerId, ...hit }) => ({ ...hit, customerId }));
    });
  }
}

function worst(where: string): string {
  return `SELECT ${worstOf(STATUS_NOW)} FROM "check" k JOIN check_now s ON s.check_id = k.id
          WHERE k.archived_at IS NULL AND ${where}`;
}

// What is compared is built once per row; the statuses of the few that are left are looked up last.
const SEARCH = `
  WITH thing AS MATERIALIZED (
    SELECT 1 AS rank, 'customer' AS kind, c.id, c.name AS title, c.code AS subtitle, c.id AS customer_id,
           c.name || ' ' || c.code AS words
    FROM customer c WHERE c.archived_at IS NULL
    UNION ALL
    SELECT 2, 'site', t.id, t.name, concat_ws(', ', c.name, t.city), c.id, concat_ws(' ', t.name, t.city, c.name)
    FROM site t JOIN customer c ON c.id = t.customer_id WHERE t.archived_at IS NULL
    UNION ALL
    SELECT 3, 'asset', a.id, a.name, concat_ws(', ', c.name, t.name), c.id,
           concat_ws(' ', a.name, c.name, t.name, a.facts->>'serial', a.facts->>'mac', a.facts->>'address',
                     a.facts->>'model', a.facts->>'vendor')
    FROM asset a JOIN customer c ON c.id = a.customer_id
    LEFT JOIN site t ON t.customer_id = a.customer_id AND t.id = a.site_id WHERE a.archived_at IS NULL
    UNION ALL
    SELECT 4, 'connection', n.id, n.name, concat_ws(', ', n.collector, c.name), n.customer_id,
           concat_ws(' ', n.name, c.name, n.collector)
    FROM connection n LEFT JOIN customer c ON c.id = n.customer_id WHERE n.archived_at IS NULL
  ), hit AS (
    SELECT *, ${folded('title')} LIKE $2 AS begins FROM thing WHERE ${folded('words')} LIKE ALL ($1)
    ORDER BY begins DESC, rank, lower(title), id LIMIT ${MOST_HITS}
  )
  SELECT h.kind, h.id, h.title, h.subtitle, h.customer_id, CASE h.kind
      WHEN 'customer' THEN (${worst('k.customer_id = h.id')})
      WHEN 'site' THEN (${worst('(k.customer_id, k.asset_id) IN (SELECT customer_id, id FROM asset WHERE customer_id = h.customer_id AND site_id = h.id)')})
      WHEN 'asset' THEN (${worst('k.customer_id = h.customer_id AND k.asset_id = h.id')})
      ELSE (${worst('k.connection_id = h.id')}) END AS status
  FROM hit h ORDER BY h.begins DESC, h.rank, lower(h.title), h.id`;
