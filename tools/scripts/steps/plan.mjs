import { suite } from './suite-step.mjs';
import { tool } from './tool-step.mjs';

// Everything else reads the generated client, so it comes first whatever was asked for.
const client = { ...tool('data client', 'node', ['tools/scripts/prisma-generate.mjs']), always: true };

const types = tool('types', 'nx', ['run-many', '-t', 'typecheck', '--parallel=1', '--outputStyle=static']);
const lint = tool('lint', 'node', ['tools/scripts/lint.mjs']);
const boundaries = tool('boundaries', 'depcruise', ['--config', '.dependency-cruiser.mjs', 'apps', 'libs']);
const deadCode = tool('dead code', 'knip', ['--no-progress']);
const format = tool('format', 'prettier', ['--check', '--log-level', 'warn', '.']);
const build = tool('build', 'node', ['tools/scripts/build.mjs']);

const unit = suite('unit');
const checks = suite('checks');
const medium = suite('medium', { minutes: 10 });
const browser = suite('e2e', { minutes: 10 });

// Stages follow one another, lanes of a stage run beside each other, steps of a lane follow one another.
const tools = [[types, boundaries, deadCode, format], [lint]];

export const withoutBrowser = [[[client]], tools, [[checks], [unit]], [[medium]]];
export const everything = [[[client]], tools, [[checks, build], [unit]], [[medium]], [[browser]]];
