import { short, spread } from '../../kit/numbers.mjs';

/** A person may make no more at once. */
const FILES = 12;

/** The PDF of a month, made for somebody who asks for it. */
export async function reportFile(product, plan, { cookie, group, quick }) {
  const { rows } = await product.sql.query(`SELECT id FROM report ORDER BY id LIMIT $1`, [quick ? 4 : FILES]);
  const seconds = [];
  let bytes = 0;
  for (const { id } of rows) {
    const before = group?.seconds() ?? 0;
    const response = await fetch(`${product.url}/api/reports/${id}/export?as=pdf&language=nl`, {
      headers: { cookie },
    });
    if (!response.ok) throw new Error(`the PDF: HTTP ${response.status} ${await response.text()}`);
    bytes = (await response.arrayBuffer()).byteLength;
    seconds.push((group?.seconds() ?? Number.NaN) - before);
  }
  const [first, ...others] = seconds;
  console.log(`  PDF: ${spread(others)} s of CPU`);
  return [
    {
      what: `a report of ${plan.services} services, ${plan.entries} time entries and ${plan.jobs * 31} nights as PDF, ${short(bytes / 1000)} kB: seconds of CPU (lowest / median / highest; the first after the start of the process ${short(first)})`,
      ours: spread(others),
      reference: '-',
      ratio: '-',
      reach: 'each under 1 s',
      met: Math.max(...others) < 1,
      raw: seconds,
    },
  ];
}
