import { runKeysCommand } from '../keys/keys-command';
import { runProcess } from '../run-process';

const [, , root = '', role = 'all-in-one', ...rest] = process.argv;

if (role === 'keys:rotate') await runKeysCommand(rest);
else
  await runProcess({
    name: 'nachtwacht-spec',
    roles: role === 'all-in-one' ? ['api', 'worker'] : [role === 'api' ? 'api' : 'worker'],
    embedded: role === 'all-in-one',
    root,
  });
