import type { ReleaseInput, ReleaseView } from '@nachtwacht/contracts';
import {
  noSuch,
  remark,
  wrongFields,
  type DesiredVersion,
  type Release,
  type Scope,
} from '@nachtwacht/domain';
import type { Database, Sql } from '../database/database';
import { isoColumn } from '../rows/iso-column';

export interface ReleaseKnowledgeRow {
  readonly releases: readonly Release[];
  readonly desired: ReadonlyMap<string, readonly DesiredVersion[]>;
}

/** The release catalogue: what staff know of makers' releases. Of the provider, not of one customer. */
export class ReleasesRepository {
  constructor(private readonly database: Database) {}

  list(scope: Scope): Promise<ReleaseView[]> {
    return this.database.inScope(scope, (sql) => views(sql, null));
  }

  /** Adds it, or changes the one with this id. @throws Refusal when the same version is there already */
  keep(scope: Scope, id: string | null, input: ReleaseInput, by: string): Promise<ReleaseView> {
    return this.database.inScope(scope, async (sql) => {
      const there = await entryOf(sql, input);
      if (there && there.id !== id) throw wrongFields({ version: remark('release-is-there') });
      const kept = id === null ? await insert(sql, input, by) : await update(sql, id, input, by);
      const [view] = await views(sql, [kept]);
      if (!view) throw noSuch('release');
      return view;
    });
  }

  remove(scope: Scope, id: string): Promise<void> {
    return this.database.inScope(scope, async (sql) => {
      const { rowCount } = await sql.query('DELETE FROM release WHERE id = $1', [id]);
      if (!rowCount) throw noSuch('release');
    });
  }

  confirm(scope: Scope, ids: readonly string[], by: string): Promise<ReleaseView[]> {
    return this.database.inScope(scope, async (sql) => {
      await sql.query('UPDATE release SET confirmed_at = now(), confirmed_by = $2 WHERE id = ANY($1)', [
        ids,
        by,
      ]);
      return views(sql, ids);
    });
  }

  /** What is there with the same maker, train, model and version is changed where it differs, and confirmed. */
  import(
    scope: Scope,
    inputs: readonly ReleaseInput[],
    by: string,
  ): Promise<{ added: number; changed: number; same: number }> {
    return this.database.inScope(scope, async (sql) => {
      const count = { added: 0, changed: 0, same: 0 };
      for (const input of inputs) count[await upsert(sql, input, by)] += 1;
      return count;
    });
  }

  /** All of it, for a poller. */
  knowledge(scope: Scope): Promise<ReleaseKnowledgeRow> {
    return this.database.readInScope(scope, async (sql) => {
      const releases = await sql.query<Release>(
        `SELECT id, vendor, train, model, version, security, known_exploited AS "knownExploited", end_of_life::text AS "endOfLife",
           withdrawn, ${isoColumn('confirmed_at')} AS "confirmedAt" FROM release ORDER BY id`,
      );
      const desired = await sql.query<DesiredVersion & { customer: string }>(
        'SELECT customer_id AS customer, vendor, train, model, version FROM desired_version ORDER BY created_at',
      );
      return { releases: releases.rows, desired: Map.groupBy(desired.rows, ({ customer }) => customer) };
    });
  }
}

const COLUMNS = `vendor, train, model, version, released_on, security, known_exploited, end_of_life, withdrawn, source_url, note`;

function valuesOf(input: ReleaseInput): unknown[] {
  return [
    input.vendor,
    input.train === '' ? null : input.train,
    input.model,
    input.version,
    input.releasedOn,
    input.security,
    input.knownExploited,
    input.endOfLife,
    input.withdrawn,
    input.sourceUrl,
    input.note,
  ];
}

async function insert(sql: Sql, input: ReleaseInput, by: string): Promise<string> {
  const { rows } = await sql.query<{ id: string }>(
    `INSERT INTO release (id, ${COLUMNS}, confirmed_by)
     VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id`,
    [...valuesOf(input), by],
  );
  return rows[0]?.id ?? '';
}

async function update(sql: Sql, id: string, input: ReleaseInput, by: string): Promise<string> {
  const { rowCount } = await sql.query(
    `UPDATE release SET (${COLUMNS}, confirmed_by, confirmed_at) = ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, now())
     WHERE id = $13`,
    [...valuesOf(input), by, id],
  );
  if (!rowCount) throw noSuch('release');
  return id;
}

async function upsert(sql: Sql, input: ReleaseInput, by: string): Promise<'added' | 'changed' | 'same'> {
  const known = await entryOf(sql, input);
  if (!known) {
    await insert(sql, input, by);
    return 'added';
  }
  await update(sql, known.id, input, by);
  return known.same ? 'same' : 'changed';
}

/** The entry about the same version, if there is one, and whether it says the same. */
async function entryOf(sql: Sql, input: ReleaseInput): Promise<{ id: string; same: boolean } | undefined> {
  const { rows } = await sql.query<{ id: string; same: boolean }>(
    `SELECT id, (${COLUMNS}) IS NOT DISTINCT FROM ($1::text, $2::text, $3::text, $4::text, $5::date, $6::boolean, $7::boolean,
       $8::date, $9::boolean, $10::text, $11::text) AS same
     FROM release WHERE vendor = $1 AND lower(coalesce(train, '')) = lower(coalesce($2, '')) AND lower(model) = lower($3)
       AND lower(coalesce(version, '')) = lower(coalesce($4, '')) FOR UPDATE`,
    valuesOf(input),
  );
  return rows[0];
}

/** With how many things run a version that an entry is about. `*` of a model stands for anything; nothing else does. */
async function views(sql: Sql, ids: readonly string[] | null): Promise<ReleaseView[]> {
  const { rows } = await sql.query<ReleaseView>(
    `SELECT r.id, r.vendor, r.train, r.model, r.version, r.released_on::text AS "releasedOn", r.security,
       r.known_exploited AS "knownExploited", r.end_of_life::text AS "endOfLife", r.withdrawn, r.source_url AS "sourceUrl", r.note,
       ${isoColumn('r.confirmed_at')} AS "confirmedAt", r.confirmed_by AS "confirmedBy", coalesce(u.count, 0)::int AS concerns
     FROM release r
     LEFT JOIN LATERAL (
       SELECT count(*) FROM asset_version v JOIN "check" c ON c.id = v.check_id
       WHERE c.archived_at IS NULL AND lower(v.reading#>>'{product,vendor}') = r.vendor
         AND (r.train IS NULL OR lower(v.reading#>>'{product,train}') = lower(r.train))
         AND lower(coalesce(v.reading#>>'{product,model}', '')) LIKE
           replace(replace(replace(replace(lower(r.model), '\\', '\\\\'), '%', '\\%'), '_', '\\_'), '*', '%')) u ON true
     WHERE $1::uuid[] IS NULL OR r.id = ANY($1)
     ORDER BY r.vendor, r.train NULLS FIRST, r.model, r.released_on DESC NULLS LAST, r.version DESC`,
    [ids],
  );
  return rows;
}
