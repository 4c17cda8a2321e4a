import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startChild } from '../kit/child.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const SPEC = 'libs/persistence/src/tenancy/canary.medium.spec.ts';

/** 200 workers and random failures on one PostgreSQL: is anybody ever given a row of another customer? */
export async function isolation({ quick }) {
  const wanted = quick ? 10_000 : 100_000;
  const folder = mkdtempSync(join(tmpdir(), 'nachtwacht-isolation-'));
  const file = join(folder, 'report.json');
  try {
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    const started = Date.now();
    const run = startChild('the canary', [process.execPath, vitest, 'run', '--project', 'medium', SPEC], {
      cwd: root,
      env: { ISOLATION_TRANSACTIONS: String(wanted), ISOLATION_REPORT: file },
    });
    const code = await run.exited;
    if (code !== 0) throw new Error(`the canary found something: ${run.output()}`);
    const { transactions, failed, foreignRows } = JSON.parse(readFileSync(file, 'utf8'));
    const seconds = Math.round((Date.now() - started) / 1_000);
    return [
      {
        what: `rows of another customer in ${transactions} transactions of 200 workers, ${failed} made to fail, ${seconds} s`,
        ours: String(foreignRows),
        reference: '-',
        ratio: '-',
        reach: 'none',
        met: foreignRows === 0,
        raw: { transactions, failed, foreignRows, seconds },
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
