// `npm run nightly [-- collector ...]`: 100,000 hostile answers for every collector, and, unless some are named, as many
// random ledgers, clocks and months for the rules that count. NACHTWACHT_SEED plays a failure of a collector again.
import { spawnSync } from 'node:child_process';
import { continueOnOwnNode } from './install.mjs';

continueOnOwnNode(import.meta.url);
const chosen = process.argv.slice(2);
const HOSTILE = ['-t', 'maps any'];
const COUNTING = ['availability', 'hours', 'time', 'work'].map((folder) => `libs/domain/src/${folder}`);
const rounds =
  chosen.length === 0
    ? [[...HOSTILE, 'libs/collectors'], COUNTING]
    : [[...HOSTILE, ...chosen.map((id) => `libs/collectors/src/${id}/${id}.collector.spec.ts`)]];
const env = { ...process.env, NACHTWACHT_MUTATIONS: process.env.NACHTWACHT_MUTATIONS ?? '100000' };
const failed = rounds.map(
  (specs) =>
    spawnSync('vitest', ['run', '--project', 'unit', ...specs], { stdio: 'inherit', env }).status !== 0,
);
process.exitCode = failed.includes(true) ? 1 : 0;
