// The yardstick: net-snmp alone in a loop, 64 devices at a time, that asks what a poll of ours asks (the list is told), in
// sessions that are kept, and keeps the values of the last answer as a table of its own.
import * as snmp from 'net-snmp';

const { ports, get, walk } = JSON.parse(process.argv[2] ?? '{}');
const sessions = ports.map((port) => {
  const session = snmp.createSession('127.0.0.1', 'bench-community', {
    port,
    version: snmp.Version2c,
    timeout: 1500,
    retries: 2,
  });
  session.on('error', () => undefined);
  return session;
});
let turn = 0;

function poll() {
  const session = sessions[turn++ % sessions.length];
  const values = new Map();
  const take = (varbinds) => {
    for (const varbind of varbinds) if (!snmp.isVarbindError(varbind)) values.set(varbind.oid, varbind.value);
  };
  const subtrees = [...walk];
  const next = () => {
    const root = subtrees.shift();
    if (root === undefined) poll();
    else session.subtree(root, 20, take, next);
  };
  session.get(get, (error, varbinds) => {
    if (error === null) take(varbinds);
    next();
  });
}

for (let each = 0; each < 64; each += 1) poll();
