import { get } from 'node:http';
import { quantile, short, spread } from '../kit/numbers.mjs';
import { startProduct } from '../kit/product.mjs';
import { seedWatched } from '../kit/seed-watched.mjs';

const ASSETS = 10_000;
const CUSTOMERS = 500;

/** The whole board as a browser asks for it, from the first byte of the question to the last of the answer. */
export async function board({ quick }) {
  const product = await startProduct();
  try {
    await seedWatched(product.sql, { assets: ASSETS, customers: CUSTOMERS, problems: 300 });
    const cookie = await product.signIn();
    // A server that runs for months is asked, not one that has just begun.
    const asks = quick ? 20 : 200;
    for (let warm = 0; warm < asks; warm += 1) await ask(product.url, cookie);
    const answers = [];
    for (let each = 0; each < asks; each += 1) answers.push(await ask(product.url, cookie));
    const times = answers.map(({ ms }) => ms);
    const bytes = answers.at(-1)?.bytes ?? 0;
    const p99 = quantile(times, 0.99);
    const what = `board of ${ASSETS} assets, ${CUSTOMERS} customers`;
    return [
      {
        what: `${what}: milliseconds, p99 of ${asks} (lowest / median / highest)`,
        ours: `${short(p99)} (${spread(times)})`,
        reference: '-',
        ratio: '-',
        reach: 'p99 under 50 ms',
        met: p99 < 50,
        raw: times,
      },
      {
        what: `${what}: compressed bytes`,
        ours: bytes.toLocaleString('en'),
        reference: '-',
        ratio: '-',
        reach: 'under 300 kB',
        met: bytes < 300_000,
      },
    ];
  } finally {
    await product.stop();
  }
}

/** @returns {Promise<{ ms: number, bytes: number }>} bytes as they were sent, compressed */
function ask(url, cookie) {
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    get(`${url}/api/board`, { headers: { cookie, 'accept-encoding': 'gzip, br' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk) => (bytes += chunk.length));
      response.on('end', () => {
        if (response.statusCode === 200) resolve({ ms: performance.now() - startedAt, bytes });
        else reject(new Error(`the board answered HTTP ${response.statusCode}`));
      });
    }).on('error', reject);
  });
}
