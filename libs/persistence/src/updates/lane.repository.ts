import type { UpdateItemView, UpdateStep, UpdateStepInput } from '@nachtwacht/contracts';
import {
  noSuch,
  USUAL_UPDATE_TERMS,
  type PersonStep,
  type Scope,
  type UpdateStage,
  type UpdateTerms,
} from '@nachtwacht/domain';
import { recordChange } from '../changes/record-change';
import type { Database, Sql } from '../database/database';
import { isoColumn } from '../rows/iso-column';
import { SELECT_ITEMS, type ItemViewRow } from './item-row';
import { readTerms } from './read-terms';
import { addStep, endMaintenance } from './write-steps';

const MOST_PAST = 400;

export interface StoredDetail {
  readonly item: UpdateItemView;
  readonly steps: UpdateStep[];
  readonly release: {
    readonly sourceUrl: string | null;
    readonly note: string | null;
    readonly releasedOn: string | null;
  } | null;
  readonly terms: UpdateTerms;
  /** Epoch milliseconds by the database. */
  readonly now: number;
}

export interface Stepped {
  readonly items: UpdateItemView[];
  readonly refused: { readonly id: string; readonly why: 'gone' | 'changed' | 'other-stage' }[];
}

type Actor = { readonly id: string; readonly name: string };
interface LockedItem {
  id: string;
  customer_id: string;
  asset_id: string;
  stage: UpdateStage;
  ended: string | null;
  version: number;
}

/** Updates on their way, as people see and move them. */
export class LaneRepository {
  constructor(private readonly database: Database) {}

  list(
    scope: Scope,
    { customerId, show }: { customerId?: string | undefined; show: 'open' | 'past' },
  ): Promise<UpdateItemView[]> {
    const isPast = `(i.ended IS NOT NULL OR i.stage = 'reported')`;
    return this.database.inScope(scope, async (sql) => {
      const { rows } = await sql.query<ItemViewRow>(
        show === 'open'
          ? `${SELECT_ITEMS} WHERE NOT ${isPast} AND ($1::uuid IS NULL OR i.customer_id = $1) ORDER BY i.due_at, i.id LIMIT 5000`
          : `${SELECT_ITEMS} WHERE ${isPast} AND ($1::uuid IS NULL OR i.customer_id = $1)
             ORDER BY coalesce(i.ended_at, i.reported_at) DESC, i.id LIMIT ${String(MOST_PAST)}`,
        [customerId ?? null],
      );
      return rows;
    });
  }

  one(scope: Scope, id: string): Promise<StoredDetail> {
    return this.database.inScope(scope, async (sql) => {
      const { rows } = await sql.query<ItemViewRow>(`${SELECT_ITEMS} WHERE i.id = $1`, [id]);
      const item = rows[0];
      if (!item) throw noSuch('update');
      const steps = await sql.query<UpdateStep>(
        `SELECT ${isoColumn('at')} AS at, kind, actor_name AS "by", note, data FROM update_step WHERE item_id = $1 ORDER BY id`,
        [id],
      );
      const release = await sql.query<NonNullable<StoredDetail['release']>>(
        `SELECT nullif(r.source_url, '') AS "sourceUrl", nullif(r.note, '') AS note, r.released_on::text AS "releasedOn"
         FROM release r JOIN update_item i ON i.vendor = r.vendor AND i.target = r.version WHERE i.id = $1 LIMIT 1`,
        [id],
      );
      const now = await sql.query<{ now: number }>(
        'SELECT (extract(epoch FROM now()) * 1000)::bigint AS now',
      );
      return {
        item,
        steps: steps.rows,
        release: release.rows[0] ?? null,
        terms: (await readTerms(sql, item.customerId)) ?? USUAL_UPDATE_TERMS,
        now: now.rows[0]?.now ?? 0,
      };
    });
  }

  /** Under lock, so that of two people who move the same update the second is told. */
  step(
    scope: Scope,
    input: UpdateStepInput,
    actor: Actor,
    rules: {
      readonly may: (stage: UpdateStage, step: PersonStep) => boolean;
      readonly after: (stage: UpdateStage, step: PersonStep) => UpdateStage;
    },
  ): Promise<Stepped> {
    return this.database.inScope(scope, async (sql) => {
      const wanted = new Map(input.items.map(({ id, version }) => [id, version]));
      const { rows } = await sql.query<LockedItem>(
        `SELECT id, customer_id, asset_id, stage, ended, version FROM update_item WHERE id = ANY($1) ORDER BY id FOR UPDATE`,
        [[...wanted.keys()]],
      );
      const known = new Map(rows.map((row) => [row.id, row]));
      const refused: Stepped['refused'] = [];
      const done: string[] = [];
      for (const [id, version] of wanted) {
        const item = known.get(id);
        if (!item) refused.push({ id, why: 'gone' });
        else if (item.version !== version) refused.push({ id, why: 'changed' });
        else if (!rules.may(item.stage, input.step) || (item.ended !== null && input.step !== 'note'))
          refused.push({ id, why: 'other-stage' });
        else {
          await move(sql, item, input, actor, rules.after(item.stage, input.step));
          done.push(id);
        }
      }
      const items = await sql.query<ItemViewRow>(
        `${SELECT_ITEMS} WHERE i.id = ANY($1) ORDER BY i.due_at, i.id`,
        [done],
      );
      return { items: items.rows, refused };
    });
  }
}

async function move(
  sql: Sql,
  item: LockedItem,
  input: UpdateStepInput,
  actor: Actor,
  stage: UpdateStage,
): Promise<void> {
  const { id } = item;
  await sql.query('UPDATE update_item SET stage = $2, version = version + 1 WHERE id = $1', [id, stage]);
  switch (input.step) {
    case 'assess':
      await sql.query('UPDATE update_item SET risk = $2, known_exploited = $3, note = $4 WHERE id = $1', [
        id,
        input.risk,
        input.knownExploited,
        input.note === '' ? null : input.note,
      ]);
      break;
    case 'plan':
      await plan(sql, item, input, actor);
      break;
    case 'tell':
      await sql.query('UPDATE update_item SET told_at = now() WHERE id = $1', [id]);
      break;
    case 'report':
      await sql.query('UPDATE update_item SET reported_at = now() WHERE id = $1', [id]);
      break;
    case 'decline':
      await sql.query(`UPDATE update_item SET ended = 'declined', ended_at = now() WHERE id = $1`, [id]);
      await endMaintenance(sql, id, 0);
      break;
    case 'approve':
    case 'note':
  }
  const { customer_id, asset_id } = item;
  await addStep(sql, { customerId: customer_id, assetId: asset_id }, id, {
    kind: input.step,
    actor,
    note: input.note === '' ? null : input.note,
    data: dataOf(input),
  });
}

/** A window of its own: while it lasts the thing says maintenance. The one before is cancelled. */
async function plan(
  sql: Sql,
  { id, customer_id, asset_id }: LockedItem,
  { from, until }: Extract<UpdateStepInput, { step: 'plan' }>,
  actor: Actor,
): Promise<void> {
  await endMaintenance(sql, id, 0);
  const { rows } = await sql.query<{ id: string }>(
    `INSERT INTO maintenance_window (id, customer_id, asset_id, starts_at, ends_at, reason, created_by)
     SELECT gen_random_uuid(), i.customer_id, i.asset_id, $2, $3, concat('Update ', i.target), $4 FROM update_item i WHERE i.id = $1
     RETURNING id`,
    [id, from, until, actor.id],
  );
  await sql.query(
    'UPDATE update_item SET planned_from = $2, planned_until = $3, maintenance_id = $4, told_at = NULL WHERE id = $1',
    [id, from, until, rows[0]?.id ?? null],
  );
  await recordChange(sql, customer_id, {
    kind: 'inventory',
    what: 'maintenance',
    id: rows[0]?.id ?? asset_id,
  });
}

function dataOf(input: UpdateStepInput): Record<string, unknown> {
  switch (input.step) {
    case 'assess':
      return { risk: input.risk, knownExploited: input.knownExploited };
    case 'plan':
      return { from: input.from, until: input.until };
    case 'tell':
      return { how: input.how };
    default:
      return {};
  }
}
