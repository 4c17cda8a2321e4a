import { setTimeout as wait } from 'node:timers/promises';
import { io } from 'socket.io-client';
import { openBoard, whyNoBrowser } from '../kit/board-browser.mjs';
import { startFlippingSites } from '../kit/flipping-sites.mjs';
import { startMailbox } from '../kit/mailbox.mjs';
import { quantile, short, spread } from '../kit/numbers.mjs';
import { post, signInAgain, startProduct } from '../kit/product.mjs';
import { seedFlipping } from '../kit/seed-flipping.mjs';
import { seedWatched } from '../kit/seed-watched.mjs';

const ASSETS = 10_000;
const SOCKETS = 200;
const SESSIONS = 8;
/** Polls that must agree before a change is taken; the last of them is the answer that counts. */
const ATTEMPTS = 3;

/** Sites fail one after another; each failure is followed to the cell in a browser and to the mail server. */
export async function live({ quick }) {
  const noBrowser = whyNoBrowser();
  if (noBrowser !== null) {
    console.log(`  left out: ${noBrowser}`);
    return [];
  }
  const count = quick ? 10 : 60;
  const sites = await startFlippingSites();
  const mailbox = await startMailbox();
  const product = await startProduct();
  const names = Array.from({ length: count }, (_, index) => `live-${String(index).padStart(3, '0')}`);
  const cookie = await product.signIn();
  await seedWatched(product.sql, { assets: ASSETS - count, customers: 440, problems: 0 });
  await addChannel(product.url, cookie, mailbox.port);
  await seedFlipping(product.sql, names, names.map(sites.url));
  // One session may open few sockets.
  const cookies = await Promise.all(Array.from({ length: SESSIONS }, () => signInAgain(product.url)));
  const sockets = await connect(product.url, cookies);
  // The sites are known and fine before one of them fails.
  await wait(10_000);
  const browser = await openBoard(product.url, cookie);
  try {
    for (const name of names) {
      sites.fail(name);
      await wait(400);
    }
    const changes = await untilAll(names, () => browser.changes(), 20);
    await untilAll(
      names,
      async () => Object.fromEntries(names.map((name) => [name, mailbox.firstAbout(name)])),
      30,
    );
    const cells = names.map((name) => delayOf(changes[name], sites.failuresOf(name)));
    const mails = await mailDelays(product.sql, mailbox);
    return [
      line(
        `failing answer to changed cell in a browser, ${ASSETS} assets, ${SOCKETS} sockets`,
        cells,
        count,
        150,
      ),
      // In a storm mails are gathered, and name the first of many.
      line(
        'transition to mail accepted by the mail server, of those that a mail names',
        mails.filter(Number.isFinite),
        1,
        2_000,
      ),
    ];
  } finally {
    for (const socket of sockets) socket.close();
    await browser.stop();
    await product.stop();
    await mailbox.stop();
    await sites.stop();
  }
}

/** From the confirming answer, which was the last before the change. */
function delayOf(changedAt, failures) {
  const before = failures.filter((at) => at <= changedAt);
  if (changedAt === undefined || before.length < ATTEMPTS) return Number.NaN;
  return changedAt - (before[ATTEMPTS - 1] ?? Number.NaN);
}

async function mailDelays(sql, mailbox) {
  const { rows } = await sql.query(
    `SELECT payload->'check'->>'assetName' AS name, extract(epoch FROM created_at)::float8 * 1000 AS at
     FROM change WHERE kind = 'transition' AND payload->'check'->>'status' = 'critical' AND payload->'check'->>'assetName' LIKE 'live-%'`,
  );
  return rows.map(({ name, at }) => (mailbox.firstAbout(name) ?? Number.NaN) - at);
}

function line(what, delays, expected, limit) {
  const measured = delays.filter(Number.isFinite);
  const p99 = quantile(measured, 0.99);
  return {
    what: `${what}: milliseconds, p99 of ${measured.length} (lowest / median / highest)`,
    ours: measured.length === 0 ? '-' : `${short(p99)} (${spread(measured)})`,
    reference: '-',
    ratio: '-',
    reach: `p99 under ${limit} ms`,
    met: measured.length >= expected && measured.length === delays.length && p99 < limit,
    raw: delays,
  };
}

async function addChannel(url, cookie, port) {
  const settings = {
    host: '127.0.0.1',
    port,
    security: 'none',
    from: 'nachtwacht@example.nl',
    to: 'wacht@example.nl',
    language: 'nl',
  };
  await post(`${url}/api/channels`, { kind: 'email', name: 'Bench', settings }, { cookie, origin: url });
}

function connect(url, cookies) {
  const open = (_, number) =>
    new Promise((resolve, reject) => {
      const socket = io(url, {
        path: '/api/socket',
        transports: ['websocket'],
        forceNew: true,
        extraHeaders: { cookie: cookies[number % cookies.length], origin: url },
      });
      socket.once('connect', () => resolve(socket)).once('connect_error', reject);
    });
  return Promise.all(Array.from({ length: SOCKETS }, open));
}

async function untilAll(names, read, seconds) {
  for (let left = seconds; ; left -= 1) {
    const found = await read();
    if (left <= 0 || names.every((name) => found[name] !== undefined)) return found;
    await wait(1_000);
  }
}
