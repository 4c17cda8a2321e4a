import type { SubscriptionChange, SubscriptionInput } from '@nachtwacht/contracts';
import {
  agreementVersionAt,
  conflicting,
  dayBefore,
  downgradeFrom,
  noSuch,
  noticeEnds,
  remark,
  USUAL_AGREEMENT_TERMS,
  wrongFields,
  type Scope,
} from '@nachtwacht/domain';
import type { Database, Sql } from '../database/database';
import { requireLivingCustomer } from '../updates/require-customer';
import { readAgreements } from './agreements-reader';

/** What is sold to customers. A line that ends stays; what takes its place is a new one. */
export class SubscriptionsRepository {
  constructor(private readonly database: Database) {}

  add(scope: Scope, customerId: string, input: SubscriptionInput): Promise<string> {
    return this.database.inScope(scope, async (sql) => {
      await requireLivingCustomer(sql, customerId);
      const id = await insert(sql, customerId, input);
      await bindTo(sql, customerId, id, input.assetIds);
      return customerId;
    });
  }

  change(scope: Scope, id: string, { kind, packageCode, quantity, on }: SubscriptionChange): Promise<string> {
    return this.database.inScope(scope, async (sql) => {
      const { customerId, from, until, note } = await living(sql, id);
      const begins = kind === 'upgrade' ? on : downgradeFrom(on, await noticeMonths(sql, customerId, on));
      if (begins < from || (until !== null && begins > until))
        throw wrongFields({
          on:
            until === null
              ? remark('sold-line-runs-on', { from })
              : remark('sold-line-runs', { from, until }),
        });
      await sql.query('UPDATE subscription SET until_day = $2 WHERE id = $1', [id, dayBefore(begins)]);
      const next = await insert(sql, customerId, { packageCode, quantity, from: begins, note });
      if (until !== null)
        await sql.query('UPDATE subscription SET until_day = $2 WHERE id = $1', [next, until]);
      await sql.query(
        `INSERT INTO subscription_asset (customer_id, subscription_id, asset_id)
         SELECT customer_id, $2, asset_id FROM subscription_asset WHERE subscription_id = $1`,
        [id, next],
      );
      return customerId;
    });
  }

  bind(scope: Scope, id: string, assetIds: readonly string[], note: string): Promise<string> {
    return this.database.inScope(scope, async (sql) => {
      const { customerId } = await living(sql, id);
      await sql.query('UPDATE subscription SET note = $2 WHERE id = $1', [id, note]);
      await sql.query('DELETE FROM subscription_asset WHERE subscription_id = $1', [id]);
      await bindTo(sql, customerId, id, assetIds);
      return customerId;
    });
  }

  end(scope: Scope, id: string, noticedOn: string): Promise<string> {
    return this.database.inScope(scope, async (sql) => {
      const { customerId, from, until } = await living(sql, id);
      if (until !== null) throw conflicting('subscription-ends-already', `This already ends on ${until}.`);
      const ends = noticeEnds(noticedOn, await noticeMonths(sql, customerId, noticedOn));
      await sql.query('UPDATE subscription SET noticed_on = $2, until_day = $3 WHERE id = $1', [
        id,
        noticedOn,
        ends < from ? from : ends,
      ]);
      return customerId;
    });
  }
}

/** By what holds on the day; the usual where nothing was signed. */
async function noticeMonths(sql: Sql, customerId: string, date: string): Promise<number> {
  const versions = (await readAgreements(sql, [customerId])).get(customerId) ?? [];
  const { noticeMonths: months } = agreementVersionAt(versions, date)?.terms ?? USUAL_AGREEMENT_TERMS;
  return months;
}

interface LivingLine {
  readonly customerId: string;
  readonly from: string;
  readonly until: string | null;
  readonly note: string;
}

async function living(sql: Sql, id: string): Promise<LivingLine> {
  const { rows } = await sql.query<LivingLine>(
    `SELECT customer_id AS "customerId", from_day::text AS "from", until_day::text AS until, note
     FROM subscription WHERE id = $1 FOR UPDATE`,
    [id],
  );
  const [line] = rows;
  if (line === undefined) throw noSuch('subscription');
  return line;
}

async function insert(
  sql: Sql,
  customerId: string,
  { packageCode, quantity, from, note }: Omit<SubscriptionInput, 'assetIds'>,
): Promise<string> {
  const { rows } = await sql.query<{ id: string }>(
    `INSERT INTO subscription (customer_id, id, package_code, quantity, from_day, note)
     SELECT $1, gen_random_uuid(), code, $3, $4, $5 FROM service_package WHERE code = $2 RETURNING id`,
    [customerId, packageCode, quantity, from, note],
  );
  const [line] = rows;
  if (line === undefined) throw wrongFields({ packageCode: remark('sold-package-unknown') });
  return line.id;
}

async function bindTo(sql: Sql, customerId: string, id: string, assetIds: readonly string[]): Promise<void> {
  const wanted = new Set(assetIds);
  const { rowCount } = await sql.query(
    `INSERT INTO subscription_asset (customer_id, subscription_id, asset_id)
     SELECT customer_id, $2, id FROM asset WHERE customer_id = $1 AND id = ANY ($3::uuid[])`,
    [customerId, id, [...wanted]],
  );
  if (rowCount !== wanted.size) throw wrongFields({ assetIds: remark('sold-assets-of-another') });
}
