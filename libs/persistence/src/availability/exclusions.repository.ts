import type { ExclusionDecisionInput, ExclusionInput } from '@nachtwacht/contracts';
import { conflicting, noSuch, wrongFields, type Scope } from '@nachtwacht/domain';
import { randomUUID } from 'node:crypto';
import type { Database } from '../database/database';
import { requireLivingCustomer } from '../updates/require-customer';
import { readExclusion, type StoredExclusion } from './read-exclusions';

/** Proposals to leave time out of the account, and what was decided on them. Only ever added to. */
export class ExclusionsRepository {
  constructor(private readonly database: Database) {}

  propose(
    scope: Scope,
    input: ExclusionInput,
    actor: { readonly id: string; readonly name: string },
  ): Promise<StoredExclusion> {
    return this.database.inScope(scope, async (sql) => {
      await requireLivingCustomer(sql, input.customerId);
      const { rowCount } = await sql.query('SELECT FROM service WHERE code = $1', [input.service]);
      if (!rowCount) throw wrongFields({ service: 'There is no such service.' });
      const id = randomUUID();
      await sql.query(
        `INSERT INTO availability_exclusion (customer_id, id, service_code, starts_at, ends_at, type, reason, evidence, by, by_name)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          input.customerId,
          id,
          input.service,
          input.from,
          input.to,
          input.type,
          input.reason,
          input.evidence,
          actor.id,
          actor.name,
        ],
      );
      return required(await readExclusion(sql, id));
    });
  }

  /**
   * @param rule throws where the decision may not be taken
   * @throws Refusal also when somebody else decided at the same moment
   */
  decide(
    scope: Scope,
    id: string,
    { decision, note }: ExclusionDecisionInput,
    actor: { readonly id: string; readonly name: string },
    rule: (exclusion: StoredExclusion) => void,
  ): Promise<StoredExclusion> {
    return this.database.inScope(scope, async (sql) => {
      const exclusion = required(await readExclusion(sql, id));
      rule(exclusion);
      const { rowCount } = await sql.query(
        `INSERT INTO availability_decision (customer_id, exclusion_id, number, decision, note, by, by_name)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
        [exclusion.customerId, id, exclusion.decisions.length + 1, decision, note, actor.id, actor.name],
      );
      if (!rowCount)
        throw conflicting('already-decided', 'Somebody else decided on this just now: look at it again.');
      return required(await readExclusion(sql, id));
    });
  }
}

function required(exclusion: StoredExclusion | null): StoredExclusion {
  if (exclusion === null) throw noSuch('exclusion');
  return exclusion;
}
