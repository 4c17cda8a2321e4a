import { conflicting, noSuch, wrongFields, type Refusal, remark } from '@nachtwacht/domain';
import { z } from 'zod';

const NO_CUSTOMER = () => wrongFields({ customerId: remark('no-such-customer') });
const NO_SITE = () => wrongFields({ siteId: remark('no-such-site') });
const NO_ASSET = () => wrongFields({ assetId: remark('no-such-asset') });
const CODE_TAKEN = () =>
  conflicting('code-taken', 'Another customer has this code.', { code: remark('code-taken') });

/** What each key of the database means to the person whose entry it refused. */
const BY_CONSTRAINT: Readonly<Record<string, () => Refusal>> = {
  customer_code_key: CODE_TAKEN,
  customer_code_any_case: CODE_TAKEN,
  site_customer_id_name_key: () =>
    conflicting('name-taken', 'This customer has a site of that name already.', {
      name: remark('site-name-taken'),
    }),
  site_customer_id_fkey: NO_CUSTOMER,
  asset_customer_id_fkey: NO_CUSTOMER,
  customer_access_customer_id_fkey: NO_CUSTOMER,
  asset_customer_id_site_id_fkey: NO_SITE,
  asset_service_code_fkey: () => wrongFields({ serviceCode: remark('no-such-service') }),
  connection_customer_id_fkey: NO_CUSTOMER,
  connection_customer_id_site_id_fkey: NO_SITE,
  connection_site_of_customer: NO_SITE,
  sealed_to_a_key_in_use: () =>
    conflicting('key-rotated', 'The key of the poller was replaced at this very moment. Save once more.'),
  maintenance_window_customer_id_fkey: NO_CUSTOMER,
  maintenance_window_customer_id_site_id_fkey: NO_SITE,
  maintenance_window_customer_id_asset_id_fkey: NO_ASSET,
};

/** PostgreSQL's own errors name the constraint; Prisma's carry it deep inside. */
const Named = z.union([
  z.object({ constraint: z.string() }).transform((error) => error.constraint),
  z
    .object({
      meta: z.object({
        driverAdapterError: z.object({ cause: z.object({ constraint: z.object({ index: z.string() }) }) }),
      }),
    })
    .transform((error) => error.meta.driverAdapterError.cause.constraint.index),
]);
const NotFound = z.object({ code: z.literal('P2025') });

/**
 * Waits for a write. A key of the database that refuses it becomes a `Refusal` in words; any other error stays.
 * `what` names the thing that is written: "site".
 */
export async function refusing<T>(what: string, write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (NotFound.safeParse(error).success) throw noSuch(what);
    const refusal = BY_CONSTRAINT[Named.safeParse(error).data ?? ''];
    throw refusal?.() ?? error;
  }
}
