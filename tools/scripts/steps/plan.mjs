import { suite } from './suite-step.mjs';
import { tool } from './tool-step.mjs';

// Everything else reads the generated client, so it comes first whatever was asked for.
const client = { ...tool('data client', 'db:generate'), always: true };

// Two lanes run beside each other, so Nx keeps to one task at a time in each.
const oneTask = { NX_PARALLEL: '1' };
const types = tool('types', 'typecheck', oneTask);
const lint = tool('lint', 'lint', oneTask);
const boundaries = tool('boundaries', 'boundaries');
const deadCode = tool('dead code', 'dead-code');
const format = tool('format', 'format:check');
const build = tool('build', 'build');

const unit = suite('unit', { minutes: 15 });
const checks = suite('checks');
const medium = suite('medium', { minutes: 20 });
const browser = suite('e2e', { minutes: 20 });
const browserAlone = suite('e2e-alone', { minutes: 20 });

// Stages follow one another, lanes of a stage run beside each other, steps of a lane follow one another.
const tools = [[types], [lint, boundaries, deadCode, format]];

export const withoutBrowser = [[[client]], tools, [[checks], [unit]], [[medium]]];
export const everything = [
  [[client]],
  tools,
  [[checks, build], [unit]],
  [[medium]],
  [[browser], [browserAlone]],
];
