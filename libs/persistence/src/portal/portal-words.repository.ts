import type { CoSignInput, HoursRequestInput, MailChoice } from '@nachtwacht/contracts';
import { conflicting, noSuch, type Scope } from '@nachtwacht/domain';
import type { Database } from '../database/database';
import { customerOf } from './portal-row';

interface Speaker {
  readonly id: string;
  readonly name: string;
}

/** What people of a customer say, added in their own scope: for nobody else, and never changed. */
export class PortalWordsRepository {
  constructor(private readonly database: Database) {}

  async coSign(scope: Scope, testId: string, by: Speaker, given: CoSignInput): Promise<void> {
    const customerId = customerOf(scope);
    await this.database.inScope(scope, async (sql) => {
      const { rows } = await sql.query<{ done: boolean }>(
        'SELECT done_on IS NOT NULL AS done FROM restore_test WHERE customer_id = $1 AND id = $2 AND cancelled_at IS NULL',
        [customerId, testId],
      );
      const test = rows[0];
      if (!test) throw noSuch('restore test');
      if (!test.done) throw conflicting('restore-not-done', 'This restore test was not made yet.');
      const { rowCount } = await sql.query(
        `INSERT INTO co_sign (customer_id, id, restore_test_id, name, job_role, result, remarks, by, by_name)
         VALUES ($1, gen_random_uuid(), $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (customer_id, restore_test_id) DO NOTHING`,
        [customerId, testId, given.name, given.jobRole, given.result, given.remarks, by.id, by.name],
      );
      if (!rowCount)
        throw conflicting('judged-already', 'Somebody of your practice has judged this test already.');
    });
  }

  async chooseMails(scope: Scope, personId: string, by: Speaker, wants: MailChoice): Promise<void> {
    const customerId = customerOf(scope);
    await this.database.inScope(scope, async (sql) => {
      const { rowCount } = await sql.query(
        `INSERT INTO mail_choice (customer_id, id, user_id, reports, maintenance, incidents, hours, by)
         SELECT customer_id, gen_random_uuid(), user_id, $3, $4, $5, $6, $7 FROM customer_access
         WHERE customer_id = $1 AND user_id = $2`,
        [customerId, personId, wants.reports, wants.maintenance, wants.incidents, wants.hours, by.id],
      );
      if (!rowCount) throw noSuch('person');
    });
  }

  async requestHours(scope: Scope, by: Speaker, { minutes, text }: HoursRequestInput): Promise<string> {
    const customerId = customerOf(scope);
    return this.database.inScope(scope, async (sql) => {
      const { rows } = await sql.query<{ id: string }>(
        `INSERT INTO hours_request (customer_id, id, minutes, text, by, by_name)
         VALUES ($1, gen_random_uuid(), $2, $3, $4, $5) RETURNING id`,
        [customerId, minutes, text, by.id, by.name],
      );
      return rows[0]?.id ?? '';
    });
  }
}
