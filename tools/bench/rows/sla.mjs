import { openCpuGroup } from '../kit/cpu-group.mjs';
import { startProduct } from '../kit/product.mjs';
import { seedPromises } from '../kit/seed-sla.mjs';
import { seedTime, seedWork } from '../kit/seed-work.mjs';
import { lists } from './sla/lists.mjs';
import { monthClose } from './sla/month-close.mjs';
import { portal } from './sla/portal.mjs';
import { reportFile } from './sla/report-file.mjs';
import { year } from './sla/year.mjs';

const FULL = { customers: 200, services: 50, intervals: 100, jobs: 2, entries: 100, work: 25 };

/** The month of 200 customers with 50 promised services each: closed, printed, and looked at by both sides. */
export async function sla({ quick, cpu }) {
  const plan = quick ? { ...FULL, customers: 20 } : FULL;
  const reckoned = await year({ quick });
  const group = cpu ? openCpuGroup('sla') : null;
  const product = await startProduct({ prefix: group?.prefix ?? [] });
  try {
    console.log('  the month is filled in …');
    await seedPromises(product.sql, plan);
    await seedTime(product.sql, plan.entries);
    await seedWork(product.sql, { each: plan.work, open: false });
    await product.sql.query('VACUUM ANALYZE');
    const cookie = await product.signIn();
    console.log('  the month is closed …');
    const closed = await monthClose(product, plan, group);
    const file = await reportFile(product, plan, { cookie, group, quick });
    await seedWork(product.sql, { each: plan.work, open: true });
    await product.sql.query('ANALYZE');
    console.log('  lists …');
    const looked = await lists(product, plan, { cookie, quick });
    const shown = await portal(product, { quick });
    return [...reckoned, ...closed, ...file, ...looked, ...shown];
  } finally {
    await product.stop();
    await group?.remove();
  }
}
