import { conflicting, noSuch, type Grant, type Scope } from '@nachtwacht/domain';
import type { Person } from '@nachtwacht/contracts';
import type { Database, Sql } from '../database/database';
import { iso, isoOrNull } from '../rows/iso';
import { tellOfChange } from '../letters/account-letters.repository';
import { refusing } from '../refusals/refusing';
import { LOCKS } from '../database/advisory-locks';

interface PersonRow {
  id: string;
  name: string;
  email: string;
  role: string;
  created_at: Date;
  deactivated_at: Date | null;
  has_second_factor: boolean;
  customer_id: string | null;
  customer_name: string | null;
  period_from: string | null;
  period_to: string | null;
  ends_at: Date | null;
}

const SELECT_PEOPLE = `
  SELECT u.id, u.name, u.email, u.role, u.created_at, u.deactivated_at, a.customer_id, c.name AS customer_name,
         u.two_factor_enabled OR EXISTS (SELECT FROM passkey k WHERE k.user_id = u.id) AS has_second_factor,
         a.period_from::text, a.period_to::text, a.ends_at
  FROM "user" u LEFT JOIN customer_access a ON a.user_id = u.id LEFT JOIN customer c ON c.id = a.customer_id`;

/** Everybody who may sign in, or could. */
export class PeopleRepository {
  constructor(private readonly database: Database) {}

  list(scope: Scope): Promise<Person[]> {
    return this.database.inScope(scope, async (sql) => {
      const { rows } = await sql.query<PersonRow>(`${SELECT_PEOPLE} ORDER BY lower(u.name), u.id`);
      return rows.map(personOf);
    });
  }

  /** Says what somebody may do from now on. Ends the person's sessions: the next one is of the new role. */
  changeGrant(scope: Scope, id: string, grant: Grant): Promise<Person> {
    return this.changing(scope, id, async (sql) => {
      await sql.query(`UPDATE "user" SET role = $2, updated_at = now() WHERE id = $1`, [id, grant.role]);
      await sql.query('DELETE FROM customer_access WHERE user_id = $1', [id]);
      await writeAccess(sql, id, grant);
      await tellOfChange(sql, id, 'role-changed');
    });
  }

  deactivate(scope: Scope, id: string): Promise<Person> {
    return this.changing(scope, id, (sql) =>
      sql.query(
        `UPDATE "user" SET deactivated_at = now(), updated_at = now() WHERE id = $1 AND deactivated_at IS NULL`,
        [id],
      ),
    );
  }

  reactivate(scope: Scope, id: string): Promise<Person> {
    return this.changing(scope, id, (sql) =>
      sql.query(`UPDATE "user" SET deactivated_at = NULL, updated_at = now() WHERE id = $1`, [id]),
    );
  }

  resetSecondFactor(scope: Scope, id: string): Promise<Person> {
    return this.changing(scope, id, async (sql) => {
      await sql.query('DELETE FROM two_factor WHERE user_id = $1', [id]);
      await sql.query('DELETE FROM passkey WHERE user_id = $1', [id]);
      await sql.query(`UPDATE "user" SET two_factor_enabled = false, updated_at = now() WHERE id = $1`, [id]);
      await tellOfChange(sql, id, 'second-factor-removed');
    });
  }

  private changing(scope: Scope, id: string, change: (sql: Sql) => Promise<unknown>): Promise<Person> {
    const work = this.database.inScope(scope, async (sql) => {
      // One at a time: of two who each demote the other, one has to stay.
      await sql.query('SELECT pg_advisory_xact_lock($1)', [LOCKS.people]);
      await change(sql);
      await sql.query('DELETE FROM session WHERE user_id = $1', [id]);
      if (!(await somebodyManages(sql)))
        throw conflicting(
          'last-administrator',
          'Somebody has to be the administrator. Appoint another one first.',
        );
      return readPerson(sql, id);
    });
    return refusing('person', work);
  }
}

/** What a role of a customer needs besides the role. */
export async function writeAccess(sql: Sql, userId: string, { access }: Grant): Promise<void> {
  if (access === null) return;
  await sql.query(
    `INSERT INTO customer_access (user_id, customer_id, period_from, period_to, ends_at) VALUES ($1, $2, $3, $4, $5)`,
    [userId, access.customerId, access.period?.from ?? null, access.period?.to ?? null, access.endsAt],
  );
}

async function somebodyManages(sql: Sql): Promise<boolean> {
  const { rowCount } = await sql.query(
    `SELECT FROM "user" WHERE role = 'administrator' AND deactivated_at IS NULL LIMIT 1`,
  );
  return rowCount === 1;
}

async function readPerson(sql: Sql, id: string): Promise<Person> {
  const { rows } = await sql.query<PersonRow>(`${SELECT_PEOPLE} WHERE u.id = $1`, [id]);
  if (!rows[0]) throw noSuch('person');
  return personOf(rows[0]);
}

function personOf(row: PersonRow): Person {
  const period =
    row.period_from === null || row.period_to === null ? null : { from: row.period_from, to: row.period_to };
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    customerId: row.customer_id,
    customerName: row.customer_name,
    period,
    endsAt: isoOrNull(row.ends_at),
    createdAt: iso(row.created_at),
    deactivatedAt: isoOrNull(row.deactivated_at),
    secondFactor: row.has_second_factor,
  };
}
