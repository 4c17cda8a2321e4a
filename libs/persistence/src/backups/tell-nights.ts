import type { ChangePayload } from '@nachtwacht/contracts';
import type { Sql } from '../database/database';
import { storableJson } from '../database/storable-json';
import { NIGHT_KEYS, nightColumns, OF_KEY, type NightKey } from './night-key';
import { nightRow, NIGHTS, type StoredNightRow } from './night-row';

/**
 * Tells staff that nights are others now, as the provider's own business: how a check goes is no customer's. Those of
 * checks ahead are left out: nobody works them yet.
 * @param dutyToday the last day whose check may be open
 */
export async function tellNights(sql: Sql, nights: readonly NightKey[], dutyToday: string): Promise<void> {
  if (nights.length === 0) return;
  const { rows } = await sql.query<StoredNightRow>({
    name: 'nights-to-tell',
    text: `${NIGHTS} JOIN ${NIGHT_KEYS} ON ${OF_KEY} WHERE n.duty_date <= $4`,
    values: [...nightColumns(nights), dutyToday],
  });
  if (rows.length === 0) return;
  await sql.query({
    name: 'tell-nights',
    text: `INSERT INTO change (kind, payload) SELECT 'night', u.payload::jsonb FROM unnest($1::text[]) AS u(payload)`,
    values: [
      rows.map((row) => storableJson({ kind: 'night', night: nightRow(row) } satisfies ChangePayload)),
    ],
  });
}
