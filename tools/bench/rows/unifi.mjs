import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startChild } from '../kit/child.mjs';
import { median, spread } from '../kit/numbers.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const SPEC = 'libs/collectors/src/unifi/unifi.speed.spec.ts';
const LIMIT_MS = 150;

/** The largest controller that one connection takes: what its list costs to read, and what to map and decide. */
export async function unifi({ quick }) {
  const folder = mkdtempSync(join(tmpdir(), 'nachtwacht-unifi-'));
  const file = join(folder, 'report.json');
  try {
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    const run = startChild('the controller', [process.execPath, vitest, 'run', '--project', 'unit', SPEC], {
      cwd: root,
      env: { UNIFI_ROUNDS: quick ? '7' : '31', UNIFI_REPORT: file },
    });
    const code = await run.exited;
    if (code !== 0) throw new Error(`the controller was not mapped as expected: ${run.output()}`);
    const { devices, bytes, read, decided } = JSON.parse(readFileSync(file, 'utf8'));
    return [
      {
        what: `a UniFi controller with ${devices} devices mapped and decided, ms of CPU`,
        ours: spread(decided),
        reference: '-',
        ratio: '-',
        reach: `less than ${LIMIT_MS}`,
        met: median(decided) < LIMIT_MS,
        raw: { devices, decided },
      },
      {
        what: `its list of ${(bytes / 1024 / 1024).toFixed(1)} MiB read before that, ms of CPU`,
        ours: spread(read),
        reference: '-',
        ratio: '-',
        reach: '-',
        met: true,
        raw: { bytes, read },
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
