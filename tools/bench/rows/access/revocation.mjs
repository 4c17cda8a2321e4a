import { io } from 'socket.io-client';
import { quantile, short, spread } from '../../kit/numbers.mjs';
import { post, startProduct } from '../../kit/product.mjs';
import { addPeople, signInAs } from '../../kit/people.mjs';

const PEOPLE = 40;
const SOCKETS_EACH = 5;
const GIVE_UP_MS = 10_000;

/** Rights end one after another, while many sockets are open: from the order to the last closed socket of that person. */
export async function revocation({ quick }) {
  const product = await startProduct();
  const sockets = [];
  try {
    const cookie = await product.signIn();
    const people = await addPeople(product.sql, quick ? 5 : PEOPLE);
    for (const [number, person] of people.entries()) {
      person.cookie = await signInAs(product.url, person.email, number);
      person.sockets = await Promise.all(
        Array.from({ length: SOCKETS_EACH }, () => connect(product.url, person.cookie)),
      );
      sockets.push(...person.sockets);
    }
    const delays = [];
    for (const { id, sockets: open } of people) {
      const began = performance.now();
      const closed = Promise.all(open.map((socket) => closing(socket)));
      await post(`${product.url}/api/people/${id}/deactivate`, {}, { cookie, origin: product.url });
      await closed;
      delays.push(performance.now() - began);
    }
    const p99 = quantile(delays, 0.99);
    return [
      {
        what: `a person's access is ended to the last of ${SOCKETS_EACH} sockets closed, ${sockets.length} open: milliseconds, p99 of ${delays.length} (lowest / median / highest)`,
        ours: `${short(p99)} (${spread(delays)})`,
        reference: '-',
        ratio: '-',
        reach: 'p99 under 2,000 ms',
        met: p99 < 2_000,
        raw: delays,
      },
    ];
  } finally {
    for (const socket of sockets) socket.close();
    await product.stop();
  }
}

function connect(url, cookie) {
  return new Promise((resolve, reject) => {
    const socket = io(url, {
      path: '/api/socket',
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { cookie, origin: url },
    });
    socket.once('connect', () => resolve(socket)).once('connect_error', reject);
  });
}

function closing(socket) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('a socket stayed open')), GIVE_UP_MS);
    socket.once('disconnect', () => {
      clearTimeout(timer);
      resolve(undefined);
    });
  });
}
