import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startChild } from './child.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * What a speed spec measured: it writes JSON to the file that `SPEED_REPORT` names, after `SPEED_ROUNDS` rounds.
 * @param {string} spec its path from the root of the repository
 * @param {{ rounds: number }} options
 */
export async function reportOfSpec(spec, { rounds }) {
  const folder = mkdtempSync(join(tmpdir(), 'nachtwacht-speed-'));
  const file = join(folder, 'report.json');
  try {
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    const run = startChild(spec, [process.execPath, vitest, 'run', '--project', 'unit', spec], {
      cwd: root,
      env: { SPEED_ROUNDS: String(rounds), SPEED_REPORT: file },
    });
    if ((await run.exited) !== 0) throw new Error(`${spec} did not find what it expects: ${run.output()}`);
    return JSON.parse(readFileSync(file, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
