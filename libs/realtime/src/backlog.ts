import type { Socket } from 'socket.io';

/**
 * What waits in our memory for one browser, bytes. What was handed to its connection already is not counted: that is
 * at most one more round of the same, and all sockets share the same text of it.
 */
export function waitingBytes(socket: Pick<Socket, 'conn'>): number {
  return waitingPackets(socket).reduce<number>((sum, packet) => sum + sizeOf(packet), 0);
}

function waitingPackets({ conn }: Pick<Socket, 'conn'>): readonly unknown[] {
  const waiting: unknown = Reflect.get(conn, 'writeBuffer');
  return Array.isArray(waiting) ? waiting : [];
}

function sizeOf(packet: unknown): number {
  const data: unknown = typeof packet === 'object' && packet !== null && 'data' in packet ? packet.data : '';
  if (typeof data === 'string') return data.length;
  return ArrayBuffer.isView(data) ? data.byteLength : 0;
}
