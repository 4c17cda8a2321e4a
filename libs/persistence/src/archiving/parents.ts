import { conflicting, wrongFields, remark } from '@nachtwacht/domain';
import type { Models, Sql } from '../database/database';
import type { Archivable } from './archive';

const CUSTOMER_ARCHIVED = () =>
  conflicting('customer-archived', 'The customer is archived. Restore the customer first.');
const SITE_ARCHIVED = () => conflicting('site-archived', 'The site is archived. Restore the site first.');

/**
 * Holds the customer, so that it is not archived while something is added to it.
 * @throws Refusal when it is archived or not there
 */
export async function requireLivingCustomer(models: Models, customerId: string): Promise<void> {
  const rows = await models.$queryRaw<{ archived: boolean }[]>`
    SELECT archived_at IS NOT NULL AS archived FROM customer WHERE id = ${customerId}::uuid FOR SHARE`;
  const customer = rows[0];
  if (!customer) throw wrongFields({ customerId: remark('no-such-customer') });
  if (customer.archived) throw CUSTOMER_ARCHIVED();
}

/** @throws Refusal when the site is another customer's or archived; null is no site, which is fine */
export async function requireLivingSite(
  models: Models,
  customerId: string | null,
  siteId: string | null,
): Promise<void> {
  if (siteId === null) return;
  const site = await models.site.findUnique({ where: { id: siteId } });
  if (!site || site.customerId !== customerId) throw wrongFields({ siteId: remark('no-such-site') });
  if (site.archivedAt) throw wrongFields({ siteId: remark('site-archived') });
}

/** @throws Refusal when what a thing is part of is archived itself */
export async function requireLivingParents(sql: Sql, what: Archivable, id: string): Promise<void> {
  if (what === 'customer') return;
  const site = what === 'site' ? 'NULL::uuid' : 't.site_id';
  const { rows } = await sql.query<{ customer: boolean; site: boolean }>(
    `SELECT coalesce(c.archived_at IS NOT NULL, false) AS customer, coalesce(s.archived_at IS NOT NULL, false) AS site
     FROM "${what}" t
     LEFT JOIN customer c ON c.id = t.customer_id
     LEFT JOIN site s ON s.customer_id = t.customer_id AND s.id = ${site}
     WHERE t.id = $1 FOR SHARE OF t`,
    [id],
  );
  if (rows[0]?.customer) throw CUSTOMER_ARCHIVED();
  if (rows[0]?.site) throw SITE_ARCHIVED();
}
