// `npm test`: everything that must hold, from a fresh checkout on, ending with one line "N passed, N failed".
import { continueOnOwnNode, ensureInstalled } from './install.mjs';

ensureInstalled(() => console.log('0 passed, 1 failed'));
continueOnOwnNode(import.meta.url);
const { runSteps } = await import('./steps/run-steps.mjs');
const { everything } = await import('./steps/plan.mjs');
process.exitCode = await runSteps(everything, process.argv.slice(2));
