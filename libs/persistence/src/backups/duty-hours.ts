import type { DutyHours } from '@nachtwacht/domain';
import type { Sql } from '../database/database';

export interface DutySettings extends DutyHours {
  readonly emptyBy: string;
  readonly closesAt: string;
}

/** The hours of a check where nobody said otherwise. */
export const USUAL_HOURS: DutySettings = {
  opensAt: '07:00',
  emptyBy: '10:30',
  closesAt: '23:45',
  timeZone: 'Europe/Amsterdam',
  calendar: {
    switches: { goodFriday: false, liberationDay: 'lustrum', christmasEve: false, newYearsEve: false },
    freeDays: [],
  },
};

export async function dutySettings(sql: Sql): Promise<DutySettings> {
  const { rows } = await sql.query<DutySettings>(
    `SELECT opens_at AS "opensAt", empty_by AS "emptyBy", closes_at AS "closesAt", time_zone AS "timeZone", calendar FROM duty_settings`,
  );
  return rows[0] ?? USUAL_HOURS;
}
