// The yardstick: Node's own http client in a loop, 64 at a time, that does nothing with the answer.
import { request } from 'node:http';

const [port = '', addresses = ''] = process.argv.slice(2);
const targets = addresses.split(',');
let next = 0;

function ask() {
  const host = targets[next++ % targets.length];
  const sent = request({ host, port: Number(port), path: '/', agent: false }, (response) => {
    response.resume().on('end', ask);
  });
  sent.on('error', ask).end();
}

for (let each = 0; each < 64; each += 1) ask();
