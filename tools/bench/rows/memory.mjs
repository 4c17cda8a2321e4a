import { setTimeout as wait } from 'node:timers/promises';
import { short } from '../kit/numbers.mjs';
import { startProduct } from '../kit/product.mjs';
import { seedWebsites } from '../kit/seed.mjs';
import { startTarget } from '../kit/target.mjs';

const CHECKS_PER_MINUTE = 10_000;

/** The all-in-one without its PostgreSQL, while every one of 10,000 connections is polled once a minute. */
export async function memory({ quick }) {
  const target = await startTarget();
  try {
    const product = await startProduct();
    await seedWebsites(product.sql, {
      connections: CHECKS_PER_MINUTE,
      targets: 1_000,
      customers: 500,
      port: target.port,
      intervalSeconds: 60,
    });
    const minutes = quick ? 1 : 3;
    const before = await target.count();
    let most = 0;
    for (let second = 0; second < minutes * 60; second += 1) {
      await wait(1_000);
      most = Math.max(most, product.megabytes());
    }
    const perMinute = ((await target.count()) - before) / minutes;
    await product.stop();
    return [
      {
        what: `memory of the all-in-one (PSS, highest of ${minutes} min), ${short(perMinute)} checks a minute, without PostgreSQL`,
        ours: `${short(most)} MB`,
        reference: '-',
        ratio: '-',
        reach: 'under 400 MB',
        met: most < 400,
      },
    ];
  } finally {
    await target.stop();
  }
}
