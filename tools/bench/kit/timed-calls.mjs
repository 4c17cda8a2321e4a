import { get } from 'node:http';
import { quantile, short, spread } from './numbers.mjs';

/**
 * From the first byte of the question to the last of the answer, one after another.
 * @param {string} url
 * @param {string} cookie
 * @param {number} asks
 * @returns {Promise<{ times: number[], bytes: number }>} milliseconds; bytes as they were sent, compressed
 */
export async function timedCalls(url, cookie, asks) {
  for (let warm = 0; warm < Math.min(asks / 3, 5); warm += 1) await call(url, cookie);
  const times = [];
  let bytes = 0;
  for (let each = 0; each < asks; each += 1) {
    const answer = await call(url, cookie);
    times.push(answer.ms);
    bytes = answer.bytes;
  }
  return { times, bytes };
}

/** A line of the table of such calls, held to a number of milliseconds. */
export async function timedLine(what, url, cookie, { asks, under }) {
  const { times, bytes } = await timedCalls(url, cookie, asks);
  const p99 = quantile(times, 0.99);
  console.log(`  ${what}: ${spread(times)} ms`);
  return {
    what: `${what}, ${short(bytes / 1000)} kB: milliseconds, p99 of ${asks} (lowest / median / highest)`,
    ours: `${short(p99)} (${spread(times)})`,
    reference: '-',
    ratio: '-',
    reach: `under ${under} ms`,
    met: p99 < under,
    raw: times,
  };
}

/** @returns {Promise<{ ms: number, bytes: number }>} */
function call(url, cookie) {
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    get(url, { headers: { cookie, 'accept-encoding': 'gzip, br' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk) => (bytes += chunk.length));
      response.on('end', () => {
        if (response.statusCode === 200) resolve({ ms: performance.now() - startedAt, bytes });
        else reject(new Error(`${url}: HTTP ${response.statusCode}`));
      });
    }).on('error', reject);
  });
}
