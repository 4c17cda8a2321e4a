import { parentPort, workerData } from 'node:worker_threads';
import { io } from 'socket.io-client';

// Runs in a thread of its own: browsers do not share the server's.
const { url, cookies, count, transitions } = workerData as {
  readonly url: string;
  readonly cookies: readonly string[];
  readonly count: number;
  readonly transitions: number;
};

interface Batch {
  readonly after: number;
  readonly upTo: number;
  readonly changes: readonly { readonly payload: { readonly kind: string } }[];
}

let connected = 0;
let complete = 0;
const ends: { at: number; isContiguous: boolean }[] = [];
for (let number = 0; number < count; number++) {
  const socket = io(url, {
    path: '/api/socket',
    transports: ['websocket'],
    extraHeaders: { cookie: cookies[number % cookies.length] ?? '', origin: new URL(url).origin },
    reconnection: false,
    forceNew: true,
  });
  let told = 0;
  let upTo: number | null = null;
  let isContiguous = true;
  socket.once('connect', () => {
    connected += 1;
    if (connected === count) parentPort?.postMessage({ kind: 'connected' });
  });
  socket.once('disconnect', (reason) => {
    throw new Error(`somebody was disconnected: ${reason}`);
  });
  socket.on('changes', (batch: Batch) => {
    isContiguous &&= upTo === null || upTo === batch.after;
    upTo = batch.upTo;
    told += batch.changes.filter(({ payload }) => payload.kind === 'transition').length;
    if (told < transitions) return;
    complete += 1;
    ends.push({ at: performance.timeOrigin + performance.now(), isContiguous });
    if (complete === count) parentPort?.postMessage({ kind: 'heard', ends });
  });
}
