import { fileURLToPath } from 'node:url';
import { runProcess } from '@nachtwacht/composition';

await runProcess({
  name: 'nachtwacht',
  roles: ['api', 'worker'],
  embedded: true,
  root: fileURLToPath(new URL('..', import.meta.url)),
});
