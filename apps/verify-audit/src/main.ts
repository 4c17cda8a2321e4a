import { runVerifier } from '@nachtwacht/composition';

process.exitCode = await runVerifier(process.argv.slice(2), process.env, (line) => console.log(line));
