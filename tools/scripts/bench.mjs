// `npm run bench`: measures the product and what it is compared with, and prints one table. See docs/benchmarks.md.
import { continueOnOwnNode, ensureInstalled } from './install.mjs';

ensureInstalled();
continueOnOwnNode(import.meta.url);
const { bench } = await import('../bench/bench.mjs');
process.exitCode = await bench(process.argv.slice(2));
