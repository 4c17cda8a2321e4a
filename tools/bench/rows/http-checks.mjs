import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { startChild } from '../kit/child.mjs';
import { openCpuGroup } from '../kit/cpu-group.mjs';
import { median, short, spread } from '../kit/numbers.mjs';
import { startProduct } from '../kit/product.mjs';
import { seedWebsites } from '../kit/seed.mjs';
import { addressOf, startTarget } from '../kit/target.mjs';
import { measureWindows } from '../kit/windows.mjs';
import { icinga } from '../peers/icinga.mjs';
import { prometheus } from '../peers/prometheus.mjs';
import { zabbix } from '../peers/zabbix.mjs';

const TARGETS = 1_000;
const BARE_LOOP = fileURLToPath(new URL('../programs/bare-loop.mjs', import.meta.url));

/** The same 1,000 targets for everybody, a new connection for each check, counted by the target. */
export async function httpChecks({ quick, peers, cpu }) {
  if (!cpu) return [];
  const target = await startTarget();
  const plan = quick ? { windows: 2, seconds: 4, settle: 10 } : { windows: 3, seconds: 15, settle: 10 };
  try {
    // The yardstick before and after: what else happens on the machine hits both.
    const before = await measure('the bare loop', target, plan, startBareLoop);
    const saturated = await measure('Nachtwacht, more due than it can do', target, plan, (...of) =>
      startOurs(...of, 4 * TARGETS),
    );
    const ordinary = await measure('Nachtwacht, every target once a second', target, plan, (...of) =>
      startOurs(...of, TARGETS),
    );
    const after = await measure('the bare loop again', target, plan, startBareLoop);
    const bare = { ...before, perCpuSecond: [...before.perCpuSecond, ...after.perCpuSecond] };
    const lines = [
      compareWithBare('saturated', saturated, bare),
      compareWithBare('1,000 a second', ordinary, bare),
    ];
    if (!peers) return lines;
    for (const peer of [icinga, prometheus, zabbix]) {
      const missing = peer.whyMissing();
      if (missing === null)
        lines.push(compareWithPeer(peer, saturated, await measure(peer.name, target, plan, peer.start)));
      else console.log(`  ${peer.name} is left out: ${missing}`);
    }
    return lines;
  } finally {
    await target.stop();
  }
}

/** Starts something in a cgroup of its own, lets it settle, and measures it in windows. */
async function measure(what, target, { windows, seconds, settle }, start) {
  const group = openCpuGroup('measured');
  const running = await start(
    group,
    target,
    Array.from({ length: TARGETS }, (_, index) => addressOf(index)),
  );
  try {
    await wait(settle * 1_000);
    const measured = await measureWindows({ count: target.count, group, windows, seconds });
    const { perCpuSecond, perSecond, load } = measured;
    console.log(
      `  ${what}: ${spread(perCpuSecond)} per CPU-second, ${spread(perSecond)} a second (load ${load.toFixed(1)})`,
    );
    return measured;
  } finally {
    await running.stop();
    await group.remove();
  }
}

async function startBareLoop(group, { port }, addresses) {
  return startChild('the bare loop', [
    ...group.prefix,
    process.execPath,
    BARE_LOOP,
    String(port),
    addresses.join(','),
  ]);
}

/** First polls make checks and histories; what is measured is the watching after that. */
async function startOurs(group, { port, count }, _addresses, connections) {
  const before = await count();
  const product = await startProduct({ prefix: group.prefix });
  await seedWebsites(product.sql, {
    connections,
    targets: TARGETS,
    customers: 100,
    port,
    intervalSeconds: 1,
  });
  for (let seconds = 0; seconds < 60; seconds += 1) {
    await wait(1_000);
    const { rows } = await product.sql.query(
      'SELECT count(*)::int AS left FROM poll WHERE last_success_at IS NULL OR readings IS NULL',
    );
    if (rows[0]?.left === 0 && (await count()) > before + 2 * connections) break;
  }
  return product;
}

function compareWithBare(how, ours, bare) {
  const ratio = median(ours.perCpuSecond) / median(bare.perCpuSecond);
  return {
    what: `HTTP checks per CPU-second with PostgreSQL, ${how}, beside a bare node:http loop`,
    ours: spread(ours.perCpuSecond),
    reference: spread(bare.perCpuSecond),
    ratio: short(ratio),
    reach: 'at least 0.7',
    met: ratio >= 0.7,
    raw: { ours, bare },
  };
}

function compareWithPeer({ name }, ours, peer) {
  const ratio = median(ours.perCpuSecond) / median(peer.perCpuSecond);
  return {
    what: `HTTP checks per CPU-second, beside ${name}`,
    ours: spread(ours.perCpuSecond),
    reference: spread(peer.perCpuSecond),
    ratio: short(ratio),
    reach: 'more than 1',
    met: ratio > 1,
    raw: { ours, peer },
  };
}
