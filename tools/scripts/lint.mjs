// `npm run lint`: ESLint over everything, or over the folders that are named. The boundary rule reads Nx's graph of the
// projects; without one it says so in a single line, checks nothing and succeeds. That line is a failure here.
import { continueOnOwnNode, ensureInstalled } from './install.mjs';

ensureInstalled();
continueOnOwnNode(import.meta.url);
const { runCommand } = await import('./steps/run-command.mjs');

const RULE_SKIPPED = 'No cached ProjectGraph is available';
const folders = process.argv.length > 2 ? process.argv.slice(2) : ['.'];

const graph = await runCommand('nx', ['show', 'projects']);
if (graph.code !== 0) console.error(graph.output);
const { code, output } = await runCommand('eslint', ['--max-warnings', '0', ...folders], { echo: true });
const skipped = output.includes(RULE_SKIPPED);
if (skipped) {
  console.error('The boundary rule found no graph of the projects and checked nothing. Try: npx nx reset');
}
process.exitCode = graph.code === 0 && code === 0 && !skipped ? 0 : 1;
