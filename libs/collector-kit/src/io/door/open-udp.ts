import { createSocket, type Socket } from 'node:dgram';
import type { JudgedAddress } from './judged';

/**
 * A socket that sends to this address alone and hears nobody else; it tells by `connect` when it is ready.
 * @throws an error of Node for a port that is none
 */
export function openUdp({ address, family, port }: JudgedAddress): Socket {
  const socket = createSocket(family === 6 ? 'udp6' : 'udp4');
  try {
    socket.connect(port ?? 0, address);
  } catch (error) {
    socket.close();
    throw error;
  }
  return socket;
}
