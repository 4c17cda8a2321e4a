import { PERSON, cookieOf, post } from './product.mjs';

/** Viewers with the password of the administrator that the bench made. @returns {Promise<{ id: string, email: string }[]>} */
export async function addPeople(sql, count) {
  const { rows } = await sql.query(
    `WITH added AS (
       INSERT INTO "user" (id, name, email, role)
       SELECT gen_random_uuid(), 'Person ' || n, 'person-' || n || '@nachtwacht.example', 'viewer'
       FROM generate_series(1, $1::int) n RETURNING id, email),
     allowed AS (
       INSERT INTO account (id, user_id, account_id, provider_id, password)
       SELECT gen_random_uuid(), added.id, added.id, 'credential', a.password
       FROM added, account a JOIN "user" u ON u.id = a.user_id AND u.email = $2)
     SELECT id, email FROM added ORDER BY email`,
    [count, PERSON.email],
  );
  return rows;
}

/** Somebody who owns the first of the customers, with the same password. @returns {Promise<string>} the address to sign in with */
export async function addCustomersPerson(sql) {
  const email = 'owner@nachtwacht.example';
  await sql.query(
    `WITH added AS (
       INSERT INTO "user" (id, name, email, role) VALUES (gen_random_uuid(), 'Owner', $1, 'owner') RETURNING id),
     allowed AS (
       INSERT INTO account (id, user_id, account_id, provider_id, password)
       SELECT gen_random_uuid(), added.id, added.id, 'credential', a.password
       FROM added, account a JOIN "user" u ON u.id = a.user_id AND u.email = $2)
     INSERT INTO customer_access (user_id, customer_id)
     SELECT added.id, (SELECT id FROM customer WHERE code LIKE 'bench-%' ORDER BY code LIMIT 1) FROM added`,
    [email, PERSON.email],
  );
  return email;
}

/** From a network of its own for each number: the limits are for one. @returns {Promise<string>} the cookie */
export async function signInAs(url, email, number) {
  const address = `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
  const body = { email, password: PERSON.password };
  return cookieOf(
    await post(`${url}/api/auth/sign-in/email`, body, { origin: url, 'x-forwarded-for': address }),
  );
}
