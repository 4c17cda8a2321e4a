/** The first morning of the month before this one, by the clock of Amsterdam. */
const MORNING = `(SELECT (date_trunc('month', now() AT TIME ZONE 'Europe/Amsterdam') - interval '1 month' + interval '8 hours') AS at)`;
const RULES = { pausesIn: ['waiting-customer'], resumesAfterWorkingDays: 3, reopensWithinDays: 7 };

/**
 * So many time entries of each customer over the days of the month before this one, of twenty people, released; one in
 * ten is of an evening.
 * @param {import('pg').Client} sql
 */
export async function seedTime(sql, entries) {
  await sql.query(
    `INSERT INTO time_entry (customer_id, id, person_id, person_name, started_at, ended_at, place, customer_text, released_at)
     SELECT c.id, gen_random_uuid(), 'person-' || n % 20, 'Person ' || n % 20, t.at, t.at + make_interval(mins => 10 + n % 50),
       CASE n % 3 WHEN 0 THEN 'on-site' ELSE 'remote' END, 'Work number ' || n, now()
     FROM customer c, generate_series(0, $1::int - 1) n, ${MORNING} m,
       LATERAL (SELECT (m.at + (n % 28) * interval '1 day' + (n / 28) * interval '80 minutes'
         + CASE WHEN n % 10 = 0 THEN interval '11 hours' ELSE interval '0' END) AT TIME ZONE 'Europe/Amsterdam' AS at) t
     WHERE c.code LIKE 'bench-%'`,
    [entries],
  );
}

/**
 * Work of each customer: received over the month before this one and ended within a day, or received over the last two
 * weeks and open. One in three was answered, one in five waited for the customer.
 * @param {import('pg').Client} sql
 * @param {{ each: number, open: boolean }} plan
 */
export async function seedWork(sql, { each, open }) {
  const at = open
    ? `now() - interval '14 days' * (n + 1) / ($1::int + 1)`
    : `(m.at + (n % 28) * interval '1 day' + (n % 7) * interval '70 minutes') AT TIME ZONE 'Europe/Amsterdam'`;
  const state = open ? `CASE n % 5 WHEN 2 THEN 'waiting-customer' ELSE 'open' END` : `'resolved'`;
  await sql.query('BEGIN');
  await sql.query(
    `CREATE TEMP TABLE work ON COMMIT DROP AS
     SELECT c.id AS customer, gen_random_uuid() AS item, n, ${at} AS at, ${state} AS state
     FROM customer c, generate_series(0, $1::int - 1) n, ${MORNING} m WHERE c.code LIKE 'bench-%'`,
    [each],
  );
  await sql.query(
    `INSERT INTO work_item (customer_id, id, title, source, rules, state, created_at)
     SELECT customer, item, 'Request ' || n, 'hand', $1::jsonb, state, at FROM work`,
    [JSON.stringify(RULES)],
  );
  const event = (kind, after, where, priority = 'NULL::int') =>
    `SELECT customer, item, at + interval '${after}', '${kind}', ${priority}, 'bench', 'Bench' FROM work WHERE ${where}`;
  await sql.query(
    `INSERT INTO work_event (customer_id, item_id, at, kind, priority, actor_id, actor_name)
     ${event('received', '0', 'true', '1 + n % 4')}
     UNION ALL ${event('answered', '30 minutes', 'n % 3 = 0')}
     UNION ALL ${event('asked', '50 minutes', 'n % 5 = 2')}
     ${open ? '' : `UNION ALL ${event('customer-wrote', '2 hours', 'n % 5 = 2')} UNION ALL ${event('resolved', '6 hours', 'true')}`}`,
  );
  await sql.query('COMMIT');
}
