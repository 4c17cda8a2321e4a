import type { ReasonCode, Status } from '@nachtwacht/domain';
import type { TestDatabase } from './postgres';
import { Rows } from './rows';

export interface WatchedAsset {
  readonly id: string;
  readonly customerId: string;
  readonly checkId: number;
}

/**
 * Any number of assets with one check each, whose status a spec can turn: as a poll would, with the state and a
 * change in the outbox in one statement.
 */
export class Watched {
  private readonly rows: Rows;
  private connection: string | null = null;

  constructor(private readonly db: TestDatabase) {
    this.rows = new Rows(db);
  }

  /** New assets of one new customer, all well. */
  async assets(count: number, customerId?: string): Promise<readonly WatchedAsset[]> {
    const customer = customerId ?? (await this.rows.customer());
    this.connection ??= await this.rows.connection(null);
    return this.db.owner<WatchedAsset>(
      `WITH made AS (
         INSERT INTO asset (customer_id, id, service_code, kind, name)
         SELECT $1, gen_random_uuid(), 'server', 'server', 'asset ' || n FROM generate_series(1, $2) AS n
         RETURNING id, customer_id),
       watched AS (
         INSERT INTO "check" (customer_id, asset_id, connection_id, aspect)
         SELECT customer_id, id, $3, 'reach' FROM made RETURNING id, customer_id, asset_id),
       known AS (
         INSERT INTO check_state (check_id, customer_id, status, reason, since, measured_at)
         SELECT id, customer_id, 'ok', '{"code": "reachable"}', now() - interval '1 day', now()
         FROM watched)
       SELECT asset_id AS id, customer_id AS "customerId", id::int AS "checkId" FROM watched`,
      [customer, count, this.connection],
    );
  }

  /** One more check of an asset, with its first status and no change told. */
  async check(asset: WatchedAsset, status: Status, aspect: string): Promise<WatchedAsset> {
    this.connection ??= await this.rows.connection(null);
    const checkId = await this.rows.check(asset.customerId, asset.id, this.connection, status, { aspect });
    return { ...asset, checkId };
  }

  async turn(
    assets: readonly WatchedAsset[],
    status: Status,
    code: ReasonCode = REASONS[status],
  ): Promise<void> {
    await this.db.owner(
      `WITH before AS (SELECT check_id, status FROM check_state WHERE check_id = ANY($1)),
       turned AS (
         UPDATE check_state SET status = $2, reason = jsonb_build_object('code', $3::text), since = clock_timestamp()
         WHERE check_id = ANY($1) RETURNING check_id, status, reason, since)
       INSERT INTO change (kind, customer_id, payload)
       SELECT 'transition', c.customer_id, jsonb_build_object(
         'kind', 'transition', 'transitionId', 0, 'from', b.status, 'at', ${ISO_SINCE}, 'check', jsonb_build_object(
           'checkId', c.id, 'assetId', a.id, 'assetName', a.name, 'assetKind', a.kind, 'customerId', a.customer_id,
           'serviceCode', a.service_code, 'aspect', c.aspect, 'instance', c.instance, 'collector', 'http',
           'status', t.status, 'reason', t.reason, 'since', ${ISO_SINCE}, 'flapping', false))
       FROM turned t JOIN before b USING (check_id) JOIN "check" c ON c.id = t.check_id
       JOIN asset a ON a.id = c.asset_id ORDER BY c.id`,
      [assets.map((asset) => asset.checkId), status, code],
    );
  }

  /** A maintenance window over one asset, in minutes from now. */
  async maintenance(asset: WatchedAsset, from: number, to: number): Promise<string> {
    return this.rows.insert('maintenance_window', {
      id: crypto.randomUUID(),
      customer_id: asset.customerId,
      asset_id: asset.id,
      starts_at: new Date(Date.now() + from * 60_000),
      ends_at: new Date(Date.now() + to * 60_000),
      reason: 'planned work',
    });
  }

  async channel(over: Readonly<Record<string, unknown>> = {}): Promise<string> {
    return this.rows.insert('channel', {
      id: crypto.randomUUID(),
      kind: 'email',
      name: 'support',
      settings: {},
      ...over,
    });
  }
}

/** As the wire has it. */
const ISO_SINCE = `to_char(t.since AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const REASONS: Readonly<Record<Status, ReasonCode>> = {
  ok: 'reachable',
  warning: 'above-limit',
  critical: 'unreachable',
  unknown: 'stale',
  maintenance: 'in-maintenance',
};
