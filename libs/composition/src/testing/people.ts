import { randomUUID } from 'node:crypto';
import { cookieOf, PERSON, type WholeApp } from './whole-app';

export interface PersonGiven {
  readonly role: string;
  readonly customerId?: string;
  /** Of an auditor: first day, last day, and when it is over. */
  readonly audit?: readonly [from: string, to: string, endsAt: string];
}

export interface SignedIn {
  readonly id: string;
  readonly email: string;
  readonly cookie: string;
}

/** Somebody with the first administrator's password, past every invitation. Set the app up first. */
export async function addPerson(app: WholeApp, given: PersonGiven): Promise<{ id: string; email: string }> {
  const id = randomUUID();
  const email = `${id}@example.nl`;
  await app.db.owner(
    `WITH person AS (INSERT INTO "user" (id, name, email, role) VALUES ($1, $2, $3, $2) RETURNING id)
     INSERT INTO account (id, user_id, account_id, provider_id, password)
     SELECT $4, id, id, 'credential', (SELECT password FROM account WHERE password IS NOT NULL LIMIT 1) FROM person`,
    [id, given.role, email, randomUUID()],
  );
  const [from = null, to = null, endsAt = null] = given.audit ?? [];
  if (given.customerId !== undefined)
    await app.db.owner(
      `INSERT INTO customer_access (user_id, customer_id, period_from, period_to, ends_at) VALUES ($1, $2, $3, $4, $5)`,
      [id, given.customerId, from, to, endsAt],
    );
  return { id, email };
}

export async function signInAs(app: WholeApp, email: string): Promise<string> {
  await app.db.owner('WITH b AS (DELETE FROM budget) DELETE FROM rate_limit');
  const response = await app.fetch('/api/auth/sign-in/email', { json: { email, password: PERSON.password } });
  if (!response.ok) throw new Error(`sign-in: ${String(response.status)} ${await response.text()}`);
  return cookieOf(response);
}

export async function signedIn(app: WholeApp, given: PersonGiven): Promise<SignedIn> {
  const person = await addPerson(app, given);
  return { ...person, cookie: await signInAs(app, person.email) };
}
