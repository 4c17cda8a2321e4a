import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { openStream } from './connect';
import type { Door, Target } from './door';
import type { Gateway } from './gateway';

/** A client dials once; a second connection is a repetition after a fault. */
const MAX_CONNECTIONS = 4;

/**
 * A port of this machine behind which one target is, for a program that dials by itself: it is told this port, and what
 * is dialled is an address of the target that the door judged. Closing it cuts every connection.
 * @param onFault told why the target could not be dialled
 */
export async function openTcpGateway(
  door: Door,
  target: Target,
  onFault: (error: unknown) => void,
): Promise<Gateway> {
  const open = new Set<Socket>();
  const keep = (socket: Socket): void => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  };
  const server = createServer((near) => {
    keep(near);
    if (open.size > MAX_CONNECTIONS * 2) return void near.destroy();
    let far: Socket;
    try {
      far = openStream(door, target);
    } catch (error) {
      near.destroy();
      return onFault(error);
    }
    keep(far);
    let stands = false;
    far.on('connect', () => (stands = true));
    far.on('error', (error) => {
      near.destroy();
      if (!stands) onFault(error);
    });
    near.on('error', () => far.destroy());
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
    near.pipe(far).pipe(near);
  });
  const port = await listen(server);
  return {
    port,
    close: () => {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}

export function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}
