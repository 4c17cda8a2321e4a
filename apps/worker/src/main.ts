import { fileURLToPath } from 'node:url';
import { runProcess } from '@nachtwacht/composition';

await runProcess({
  name: 'nachtwacht-worker',
  roles: ['worker'],
  embedded: false,
  root: fileURLToPath(new URL('..', import.meta.url)),
});
