import { runProcess } from '../run-process';

const [, , root = '', role = 'all-in-one'] = process.argv;

await runProcess({
  name: 'nachtwacht-spec',
  roles: role === 'all-in-one' ? ['api', 'worker'] : [role === 'api' ? 'api' : 'worker'],
  embedded: role === 'all-in-one',
  root,
});
