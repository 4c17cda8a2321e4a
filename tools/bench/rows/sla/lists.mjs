import { timedLine } from '../../kit/timed-calls.mjs';

/** What staff look at every day, of all these customers. */
export async function lists(product, plan, { cookie, quick }) {
  const { rows } = await product.sql.query(
    `SELECT customer_id AS customer, to_char(month, 'YYYY-MM') AS month FROM report ORDER BY id LIMIT 1`,
  );
  const [{ customer, month }] = rows;
  const api = `${product.url}/api`;
  const asks = { asks: quick ? 5 : 30, under: 1_000 };
  const { customers, services } = plan;
  const line = (what, path, options = {}) => timedLine(what, api + path, cookie, { ...asks, ...options });
  return [
    await line(`hours of ${customers} customers`, '/hours/customers'),
    await line(`list of ${customers * plan.work} open work items`, '/work?show=open'),
    await line(
      `overview of availability of ${customers} customers with ${services} promises each`,
      `/availability?month=${month}`,
      // A million intervals are read for each.
      { asks: 3 },
    ),
    await line(
      'one promise of one month with all it rests on',
      `/customers/${customer}/availability?service=bench-7&month=${month}`,
      { under: 100 },
    ),
    await line(`queue of ${customers} reports`, `/reports?month=${month}`),
  ];
}
