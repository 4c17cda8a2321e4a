import type { PortalContact, PortalHoursRequest } from '@nachtwacht/contracts';
import type { Language } from '@nachtwacht/domain';
import type { Sql } from '../database/database';
import { isoColumn } from '../rows/iso-column';

export interface ContactRow extends Omit<PortalContact, 'mayChange'> {
  readonly language: Language;
}

/** As they are shown to each other. */
export async function contactsOf(sql: Sql, customerId: string): Promise<Omit<ContactRow, 'language'>[]> {
  return (await peopleOf(sql, customerId)).map(({ language: _, ...shown }) => shown);
}

/** People who get in, by name. Who never chose gets reports and news of planned work. */
export async function peopleOf(sql: Sql, customerId: string): Promise<ContactRow[]> {
  const { rows } = await sql.query<ContactRow>(
    `SELECT u.id, u.name, u.email, u.role, CASE u.language WHEN 'en' THEN 'en' ELSE 'nl' END AS language, jsonb_build_object('reports', coalesce(m.reports, true),
       'maintenance', coalesce(m.maintenance, true), 'incidents', coalesce(m.incidents, false),
       'hours', coalesce(m.hours, false)) AS wants
     FROM customer_access x JOIN "user" u ON u.id = x.user_id
     LEFT JOIN LATERAL (
       SELECT c.reports, c.maintenance, c.incidents, c.hours FROM mail_choice c
       WHERE c.customer_id = x.customer_id AND c.user_id = u.id::text ORDER BY c.created_at DESC, c.id DESC LIMIT 1) m ON true
     WHERE x.customer_id = $1 AND u.deactivated_at IS NULL AND (x.ends_at IS NULL OR x.ends_at > now())
     ORDER BY lower(u.name), u.id`,
    [customerId],
  );
  return rows;
}

/** Hours that were asked for, the newest first. */
export async function requestsOf(sql: Sql, customerId: string): Promise<PortalHoursRequest[]> {
  const { rows } = await sql.query<PortalHoursRequest>(
    `SELECT id, ${isoColumn('created_at')} AS at, by_name AS by, minutes, text
     FROM hours_request WHERE customer_id = $1 ORDER BY created_at DESC, id LIMIT 50`,
    [customerId],
  );
  return rows;
}
