// The yardstick: net-snmp alone in a loop, 64 devices at a time, a session for each, that does nothing with the answers.
import * as snmp from 'net-snmp';

const ports = JSON.parse(process.argv[2] ?? '[]');
const GET = ['1.3.6.1.2.1.1.1.0', '1.3.6.1.2.1.1.3.0', '1.3.6.1.2.1.1.5.0'];
const WALK = ['1.3.6.1.2.1.2.2.1', '1.3.6.1.2.1.25.2.3.1', '1.3.6.1.2.1.25.3.3.1.2'];
let turn = 0;

function poll() {
  const session = snmp.createSession('127.0.0.1', 'bench', {
    port: ports[turn++ % ports.length],
    version: snmp.Version2c,
    timeout: 1500,
    retries: 2,
  });
  session.on('error', () => undefined);
  const finish = () => {
    session.close();
    poll();
  };
  const subtrees = [...WALK];
  const walk = () => {
    const root = subtrees.shift();
    if (root === undefined) finish();
    else session.subtree(root, 20, () => undefined, walk);
  };
  session.get(GET, walk);
}

for (let each = 0; each < 64; each += 1) poll();
