import type { Socket } from 'node:dgram';
import type { JudgedAddress } from '../door/judged';
import { openUdp } from '../door/open-udp';

/** A socket that is connected to this address. The caller closes it. */
export function connectUdp(to: JudgedAddress, signal: AbortSignal): Promise<Socket> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const socket = openUdp(to);
    const end = (error: Error): void => {
      signal.removeEventListener('abort', onAbort);
      socket.close();
      reject(error);
    };
    const onAbort = (): void => {
      end(signal.reason as Error);
    };
    signal.addEventListener('abort', onAbort);
    socket.once('error', end).once('connect', () => {
      signal.removeEventListener('abort', onAbort);
      socket.off('error', end);
      resolve(socket);
    });
  });
}
