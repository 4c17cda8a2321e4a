// `npm run lint`: ESLint over everything, or over the folders that are named. The boundary rule reads Nx's graph of the
// projects; without one it says so in a single line, checks nothing and succeeds. That line is a failure here.
import { continueOnOwnNode, ensureInstalled } from './install.mjs';

ensureInstalled();
continueOnOwnNode(import.meta.url);
const { runCommand } = await import('./steps/run-command.mjs');

const RULE_SKIPPED = 'No cached ProjectGraph is available';
// The server and the dashboard share no program; one after the other they need half the memory.
const everything = [['.', '--ignore-pattern', 'apps/dashboard/**'], ['apps/dashboard']];
const runs = process.argv.length > 2 ? [process.argv.slice(2)] : everything;

const graph = await runCommand('nx', ['show', 'projects']);
let failed = graph.code !== 0;
if (failed) console.error(graph.output);
for (const folders of runs) {
  const { code, output } = await runCommand('eslint', ['--max-warnings', '0', ...folders], { echo: true });
  const skipped = output.includes(RULE_SKIPPED);
  if (skipped) {
    console.error('The boundary rule found no graph of the projects and checked nothing. Try: npx nx reset');
  }
  failed ||= code !== 0 || skipped;
}
process.exitCode = failed ? 1 : 0;
