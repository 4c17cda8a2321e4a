import { randomUUID } from 'node:crypto';
import { daysAfter } from '@nachtwacht/domain/time';
import { usualTerms } from '@nachtwacht/domain';
import { Client } from 'pg';
import { isoWall, wall, type MonthDays } from './month-days';
import { nights } from './nights';
import { incidents, observed, ROLES, type Role, type Stretch } from './observed';

export interface LivedPractice {
  readonly customerId: string;
  readonly assets: Readonly<Record<Role, string>>;
  /** Who signed the mornings and took the incidents. */
  readonly person: { readonly id: string; readonly name: string };
}

/**
 * Writes what was watched of a month that nobody watched: the demonstration's alone, past every rule of the product, which
 * has no door for it. All or nothing. Nothing that is chained is written: registers and audits are left to the product.
 * @param url of the owner of the demonstration's database
 */
export async function writePast(url: string, month: MonthDays, practice: LivedPractice): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN');
    const since = wall(month.previous.first, '00:00');
    await writeBackups(client, month, practice);
    for (const role of ROLES) await writeHistory(client, practice.assets[role], since, observed(month)[role]);
    await writeMaintenance(client, month, practice);
    await writeIncidents(client, month, practice);
    await writeUpdates(client, month, practice);
    await client.query('COMMIT');
  } finally {
    // What was not committed is undone by that.
    await client.end();
  }
}

/** A customer since before the month, whose report is due from now on: so this is the last that is written. */
export async function beCustomerSince(url: string, customerId: string, month: MonthDays): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('UPDATE customer SET created_at = $2 WHERE id = $1', [
      customerId,
      isoWall(month.previous.first, '00:00'),
    ]);
    // Its backup was replaced: it is looked after no more.
    await client.query(
      `UPDATE asset SET archived_at = $2 WHERE customer_id = $1 AND kind = 'backup-job' AND archived_at IS NULL`,
      [customerId, isoWall(month.end, '07:00')],
    );
    // By itself the product reports the month that ended last.
    await client.query(
      `INSERT INTO report (customer_id, id, month) VALUES ($1, gen_random_uuid(), $2)
       ON CONFLICT (customer_id, month, revision) DO NOTHING`,
      [customerId, month.first],
    );
  } finally {
    await client.end();
  }
}

/** What a check said before its first answer: well, but for these stretches. */
async function writeHistory(
  client: Client,
  assetId: string,
  since: number,
  stretches: readonly Stretch[],
): Promise<void> {
  await client.query('UPDATE asset SET created_at = to_timestamp($2 / 1000.0) WHERE id = $1', [
    assetId,
    since,
  ]);
  const { rows } = await client.query<{
    id: string;
    check: string;
    customer: string;
    status: string;
    at: Date;
  }>(
    `SELECT t.id, t.check_id AS check, t.customer_id AS customer, t.status, t.started_at AS at
     FROM "check" c JOIN transition t ON t.check_id = c.id AND t.previous_ended_at IS NULL
     WHERE c.asset_id = $1 AND c.aspect = 'reach' FOR UPDATE OF t`,
    [assetId],
  );
  if (rows.length === 0) throw new Error('something of the lived month has not answered yet');
  for (const first of rows) {
    const line = lineOf(since, stretches, first.at.getTime());
    await client.query('UPDATE "check" SET created_at = to_timestamp($2 / 1000.0) WHERE id = $1', [
      first.check,
      since,
    ]);
    // The first there is makes room: only one may follow nothing.
    await client.query(
      `UPDATE transition SET previous_ended_at = started_at, from_status = 'ok' WHERE id = $1`,
      [first.id],
    );
    let before: string | null = null;
    for (const { from, to, status, reason } of line) {
      await client.query(
        `INSERT INTO transition (customer_id, check_id, from_status, status, reason, started_at, ended_at, previous_ended_at)
         VALUES ($1, $2, $3, $4, $5, to_timestamp($6 / 1000.0), to_timestamp($7 / 1000.0),
           CASE WHEN $3::text IS NULL THEN NULL ELSE to_timestamp($6 / 1000.0) END)`,
        [first.customer, first.check, before, status, reason, from, to],
      );
      before = status;
    }
  }
}

interface Interval extends Omit<Stretch, 'status'> {
  readonly status: Stretch['status'] | 'ok';
}

function lineOf(since: number, stretches: readonly Stretch[], until: number): Interval[] {
  const line: Interval[] = [];
  let at = since;
  const well = (to: number): void => {
    line.push({ from: at, to, status: 'ok', reason: { code: 'reachable', params: { latencyMs: 9 } } });
  };
  for (const stretch of stretches) {
    well(stretch.from);
    line.push(stretch);
    at = stretch.to;
  }
  well(until);
  return line;
}

/** Told five days before. */
async function writeMaintenance(client: Client, month: MonthDays, practice: LivedPractice): Promise<void> {
  const day = month.nth(4, 3);
  await client.query(
    `INSERT INTO maintenance_window (id, customer_id, asset_id, starts_at, ends_at, reason, created_by, created_at)
     VALUES (gen_random_uuid(), $1, $2, $3, $4, 'Nieuwe schijf in de server', $5, $6)`,
    [
      practice.customerId,
      practice.assets.server,
      isoWall(day, '12:00'),
      isoWall(day, '13:00'),
      practice.person.id,
      isoWall(daysAfter(day, -5), '10:00'),
    ],
  );
}

async function writeIncidents(client: Client, month: MonthDays, practice: LivedPractice): Promise<void> {
  for (const { role, from, to, takenAt } of incidents(month)) {
    const id = randomUUID();
    await client.query(
      `INSERT INTO incident (id, customer_id, asset_id, status, worst_status, opened_at, closed_at, acknowledged_at, acknowledged_by)
       VALUES ($1, $2, $3, 'ok', 'critical', to_timestamp($4 / 1000.0), to_timestamp($5 / 1000.0), to_timestamp($6 / 1000.0), $7)`,
      [id, practice.customerId, practice.assets[role], from, to, takenAt, practice.person.name],
    );
    const entries: [at: number | null, kind: string, actor: string | null, data: object][] = [
      [from, 'opened', null, { status: 'critical', checks: [] }],
      [takenAt, 'acknowledged', practice.person.id, { note: '' }],
      [to, 'closed', null, { reason: 'recovered' }],
    ];
    for (const [at, kind, actor, data] of entries)
      await client.query(
        `INSERT INTO incident_entry (customer_id, incident_id, at, kind, actor_id, data)
         VALUES ($1, $2, to_timestamp($3 / 1000.0), $4, $5, $6)`,
        [practice.customerId, id, at, kind, actor, data],
      );
  }
}

/** One of the server that was done in time, and one of the firewall that waits. */
async function writeUpdates(client: Client, month: MonthDays, practice: LivedPractice): Promise<void> {
  const updates = [
    {
      asset: practice.assets.server,
      stage: 'checked',
      from: '6.8.0-60',
      target: '6.8.0-62',
      vendor: 'Ubuntu',
      security: true,
      seen: isoWall(month.nth(1, 1), '07:00'),
      due: isoWall(month.nth(3, 1), '07:00'),
      done: isoWall(month.nth(2, 3), '20:15'),
    },
    {
      asset: practice.assets.firewall,
      stage: 'assessed',
      from: '25.7.4',
      target: '25.7.5',
      vendor: 'OPNsense',
      security: false,
      seen: isoWall(month.nth(4, 2), '07:00'),
      due: isoWall(daysAfter(month.nth(4, 2), 30), '07:00'),
      done: null,
    },
  ];
  for (const { asset, stage, from, target, vendor, security, seen, due, done } of updates)
    await client.query(
      `INSERT INTO update_item (customer_id, id, asset_id, check_id, stage, from_version, target, vendor, security, known_by,
         risk, seen_at, due_at, done_at, done_version, checked_at)
       SELECT $1, gen_random_uuid(), $2, c.id, $3, $4, $5, $6, $7, 'device', 'normal', $8, $9, $10,
         CASE WHEN $10::timestamptz IS NULL THEN NULL ELSE $5 END, $10
       FROM "check" c WHERE c.asset_id = $2 ORDER BY c.aspect = 'reach' DESC, c.id LIMIT 1`,
      [practice.customerId, asset, stage, from, target, vendor, security, seen, due, done],
    );
}

/** Of a job that was replaced when the month was over: nothing is expected of it since. */
async function writeBackups(client: Client, month: MonthDays, practice: LivedPractice): Promise<void> {
  const { customerId, person } = practice;
  const [assetId, jobId] = [randomUUID(), randomUUID()];
  const [begin, end] = [isoWall(month.first, '00:00'), isoWall(month.end, '07:00')];
  await client.query(
    `INSERT INTO asset (customer_id, id, site_id, service_code, kind, name, created_at)
     SELECT $1, $2, s.site_id, 'backup', 'backup-job', 'Nachtback-up server De Linde', $4
     FROM asset s WHERE s.id = $3`,
    [customerId, assetId, practice.assets.server, begin],
  );
  await client.query(
    `INSERT INTO backup_job (customer_id, id, asset_id, protects_asset_id, kind, package_code, schedule, terms, active_from,
       paused_at, pause_reason, planned_until, judge_at, created_at)
     VALUES ($1, $2, $3, $4, 'server', (SELECT code FROM backup_package WHERE kind = 'server' AND gigabytes >= 100
       ORDER BY gigabytes LIMIT 1), $5, $6, $7, $8, 'Vervangen', $8, NULL, $7)`,
    [
      customerId,
      jobId,
      assetId,
      practice.assets.server,
      { kind: 'evenings', weekdays: [1, 2, 3, 4, 5, 6, 7], at: '22:00', timeZone: 'Europe/Amsterdam' },
      usualTerms('server'),
      begin,
      end,
    ],
  );
  for (const night of nights(month))
    await client.query(
      `INSERT INTO backup_night (customer_id, job_id, date, dues, window_ends_at, deadline_at, duty_date, known_at, status,
         reasons, started_at, finished_at, bytes, judged_at, signed_at, signed_by, signed_by_name)
       VALUES ($1, $2, $3, ARRAY[to_timestamp($4::float8 / 1000)], to_timestamp($5 / 1000.0), to_timestamp($6 / 1000.0), $7,
         to_timestamp($4::float8 / 1000), $8, $9, CASE WHEN $10::float8 IS NULL THEN NULL ELSE to_timestamp($4::float8 / 1000) END,
         to_timestamp($10::float8 / 1000), $11, to_timestamp($6 / 1000.0), to_timestamp($12 / 1000.0), $13, $14)`,
      [
        customerId,
        jobId,
        night.date,
        night.due,
        night.windowEndsAt,
        night.deadlineAt,
        night.dutyDate,
        night.status,
        JSON.stringify(night.reasons),
        night.finishedAt,
        night.bytes,
        night.signedAt,
        person.id,
        person.name,
      ],
    );
}
