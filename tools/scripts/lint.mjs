// `npm run lint`: ESLint through Nx. Without a project graph the boundary rule skips itself, says so in one line and
// succeeds; that line is a failure here.
import { continueOnOwnNode, ensureInstalled } from './install.mjs';

ensureInstalled();
continueOnOwnNode(import.meta.url);
const { runCommand } = await import('./steps/run-command.mjs');

const RULE_SKIPPED = 'No cached ProjectGraph is available';
const projects = process.argv.slice(2);
const chosen = projects.length > 0 ? [`--projects=${projects.join(',')}`] : [];

const { code, output } = await runCommand(
  'nx',
  ['run-many', '-t', 'lint', '--outputStyle=static', ...chosen],
  {
    echo: true,
  },
);
if (output.includes(RULE_SKIPPED)) {
  console.error(
    'The boundary rule was skipped for want of a project graph: nothing was proved. Run `npx nx reset`.',
  );
}
process.exitCode = code === 0 && !output.includes(RULE_SKIPPED) ? 0 : 1;
