// `npm run check`: everything but the browser, for while you work. `npm run check -- types unit` runs these two.
import { continueOnOwnNode, ensureInstalled } from './install.mjs';

ensureInstalled(() => console.log('0 passed, 1 failed'));
continueOnOwnNode(import.meta.url);
const { runSteps } = await import('./steps/run-steps.mjs');
const { withoutBrowser } = await import('./steps/plan.mjs');
process.exitCode = await runSteps(withoutBrowser, process.argv.slice(2));
