import type { IncidentDetail } from '@nachtwacht/contracts';
import { conflicting, noSuch, type Scope } from '@nachtwacht/domain';
import { recordChange } from '../changes/record-change';
import type { Database, Sql } from '../database/database';
import { boardIncident, INCIDENT_COLUMNS, incidentDetail, type IncidentRow } from './incident-row';

/** The person who takes an incident: the id for the record, the name as it is shown from then on. */
export interface Taker {
  readonly id: string;
  readonly name: string;
}

export class IncidentsRepository {
  constructor(private readonly db: Database) {}

  /**
   * Marks that a person works on it. Again by another person, or with another note, takes it over and is kept as an
   * entry of its own; the same again changes nothing.
   */
  async acknowledge(scope: Scope, id: string, by: Taker, note: string): Promise<IncidentDetail> {
    return this.db.inScope(scope, async (sql) => {
      const incident = await hold(sql, id);
      if (incident.closed_at) throw conflicting('incident-closed', 'This incident is over already.');
      const isRepeated = incident.acknowledged_by === by.name && (incident.note ?? '') === note;
      const after = isRepeated ? incident : await take(sql, incident, by, note);
      return incidentDetail(sql, after);
    });
  }
}

async function hold(sql: Sql, id: string): Promise<IncidentRow> {
  const { rows } = await sql.query<IncidentRow>(
    `SELECT ${INCIDENT_COLUMNS} FROM incident i WHERE i.id = $1 FOR UPDATE`,
    [id],
  );
  const row = rows[0];
  if (!row) throw noSuch('incident');
  return row;
}

async function take(sql: Sql, incident: IncidentRow, by: Taker, note: string): Promise<IncidentRow> {
  const { rows } = await sql.query<IncidentRow>(
    `UPDATE incident i SET acknowledged_at = now(), acknowledged_by = $2, note = nullif($3, '') WHERE i.id = $1
     RETURNING ${INCIDENT_COLUMNS}`,
    [incident.id, by.name, note],
  );
  const after = rows[0] ?? incident;
  await sql.query(
    `INSERT INTO incident_entry (customer_id, incident_id, at, kind, actor_id, data)
     VALUES ($1, $2, now(), 'acknowledged', $3, $4)`,
    [after.customer_id, after.id, by.id, { note }],
  );
  await recordChange(sql, after.customer_id, { kind: 'incident', incident: boardIncident(after) });
  return after;
}
