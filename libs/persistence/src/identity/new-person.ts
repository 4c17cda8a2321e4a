import { randomUUID } from 'node:crypto';
import type { Sql } from '../database/database';

export interface NewPerson {
  readonly name: string;
  /** In lower case. */
  readonly email: string;
  /** null for who comes in by an account elsewhere alone. */
  readonly passwordHash: string | null;
  readonly role: string;
  readonly language: string;
}

/**
 * As the sign-in library keeps people: the account of a password is named after its person.
 * @returns the id of the person
 */
export async function addPerson(sql: Sql, person: NewPerson): Promise<string> {
  const { name, email, passwordHash, role, language } = person;
  const id = randomUUID();
  await sql.query(
    `WITH person AS (
       INSERT INTO "user" (id, name, email, "email_verified", role, language, updated_at)
       VALUES ($1, $2, $3, true, $4, $5, now()) RETURNING id)
     INSERT INTO account (id, user_id, account_id, provider_id, password, updated_at)
     SELECT $6, id, id, 'credential', $7::text, now() FROM person WHERE $7::text IS NOT NULL`,
    [id, name, email, role, language, randomUUID(), passwordHash],
  );
  return id;
}
