import { io } from 'socket.io-client';
import { createLiveSocket, type RawSocket } from './live-socket';

function openSocket(): RawSocket {
  return io({
    path: '/api/socket',
    autoConnect: false,
    // A practice's proxy may not let websockets through; long polling then still works.
    transports: ['websocket', 'polling'],
    reconnectionDelay: 1_000,
    reconnectionDelayMax: 15_000,
  });
}

/** The page's connection to the server; opened by its first listener, closed by its last. */
export const liveSocket = createLiveSocket(openSocket);
