import { fileURLToPath } from 'node:url';
import { runProcess } from '@nachtwacht/composition';

await runProcess({
  name: 'nachtwacht-api',
  roles: ['api'],
  embedded: false,
  root: fileURLToPath(new URL('..', import.meta.url)),
});
