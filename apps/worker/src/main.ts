import { fileURLToPath } from 'node:url';
import { runKeysCommand, runProcess } from '@nachtwacht/composition';

const [command, ...rest] = process.argv.slice(2);

if (command === 'keys:rotate') await runKeysCommand(rest);
else
  await runProcess({
    name: 'nachtwacht-worker',
    roles: ['worker'],
    embedded: false,
    root: fileURLToPath(new URL('..', import.meta.url)),
  });
