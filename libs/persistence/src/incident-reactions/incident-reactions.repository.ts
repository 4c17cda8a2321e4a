import type { AssetSituation, IncidentStep } from '@nachtwacht/domain';
import type { Sql } from '../database/database';
import { readSituations } from './situations';
import { writeHistory } from './write-history';
import { changeIncidents, closeIncidents, openIncidents, stepsOf } from './write-steps';

/** What the incident reactor reads and writes, inside the transaction that also moves its place. */
export class IncidentReactionsRepository {
  constructor(private readonly sql: Sql) {}

  situations(assetIds: readonly string[]): Promise<{ now: number; situations: AssetSituation[] }> {
    return readSituations(this.sql, assetIds);
  }

  async assetsWithOpenIncident(): Promise<string[]> {
    const { rows } = await this.sql.query<{ asset_id: string }>(
      'SELECT asset_id FROM incident WHERE closed_at IS NULL',
    );
    return rows.map((row) => row.asset_id);
  }

  async apply(steps: readonly IncidentStep[]): Promise<void> {
    const rows = [
      ...(await closeIncidents(this.sql, stepsOf(steps, 'close'))),
      ...(await changeIncidents(this.sql, stepsOf(steps, 'change'))),
      ...(await openIncidents(this.sql, stepsOf(steps, 'open'))),
    ];
    await writeHistory(this.sql, rows, steps);
  }
}
