// `npm run nightly [-- collector ...]`: 100,000 hostile answers for every collector. NACHTWACHT_SEED plays a failure again.
import { spawnSync } from 'node:child_process';
import { continueOnOwnNode } from './install.mjs';

continueOnOwnNode(import.meta.url);
const chosen = process.argv.slice(2);
const specs =
  chosen.length === 0
    ? ['libs/collectors']
    : chosen.map((id) => `libs/collectors/src/${id}/${id}.collector.spec.ts`);
const { status } = spawnSync('vitest', ['run', '--project', 'unit', '-t', 'maps any', ...specs], {
  stdio: 'inherit',
  env: { ...process.env, NACHTWACHT_MUTATIONS: process.env.NACHTWACHT_MUTATIONS ?? '100000' },
});
process.exitCode = status ?? 1;
