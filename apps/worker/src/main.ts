import { fileURLToPath } from 'node:url';
import { runKeysCommand, runMigrateCommand, runProcess } from '@nachtwacht/composition';

const [command, ...rest] = process.argv.slice(2);

const root = fileURLToPath(new URL('..', import.meta.url));

if (command === 'keys:rotate') await runKeysCommand(rest);
else if (command === 'migrate') await runMigrateCommand(root);
else
  await runProcess({
    name: 'nachtwacht-worker',
    roles: ['worker'],
    embedded: false,
    root,
  });
