import { remark } from '@nachtwacht/domain';
import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:dgram';
import { pollFault } from '../../fault';
import type { PingBurst, PingReply } from '../../poll-context';
import type { JudgedAddress } from '../door/judged';
import { openUdp } from '../door/open-udp';

const NONCE_BYTES = 16;
export const ECHO_PORT = 7;

/**
 * The echo protocol of RFC 862. The socket is connected, so that the kernel drops what comes from elsewhere, and each
 * burst has a nonce of its own, so that late answers of an earlier burst and made-up ones are not counted.
 */
export function udpEcho(to: JudgedAddress, burst: PingBurst, signal: AbortSignal): Promise<PingReply> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const socket = opened(to);
    const nonce = randomBytes(NONCE_BYTES);
    const sentAt: number[] = [];
    const times = new Array<number | null>(burst.count).fill(null);
    let refused = false;
    let timer: NodeJS.Timeout | undefined;

    const close = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      socket.close();
    };
    const onAbort = (): void => {
      close();
      reject(signal.reason as Error);
    };
    const finish = (): void => {
      close();
      const silent = times.every((time) => time === null);
      resolve({ sent: burst.count, roundTripsMs: times, ...(refused && silent ? { refused } : {}) });
    };
    const sendNext = (): void => {
      const sequence = sentAt.length;
      sentAt.push(performance.now());
      socket.send(packetOf(nonce, sequence), (error) => {
        refused ||= isRefusal(error);
      });
      if (sentAt.length < burst.count) timer = setTimeout(sendNext, burst.intervalMs);
      else timer = setTimeout(finish, burst.timeoutMs);
    };

    signal.addEventListener('abort', onAbort);
    socket.on('error', (error) => {
      refused ||= isRefusal(error);
      if (sentAt.length > 0) return;
      close();
      reject(error);
    });
    socket.on('message', (message) => {
      const receivedAt = performance.now();
      const sequence = sequenceOf(message, nonce);
      const started = sequence === null ? undefined : sentAt[sequence];
      if (sequence === null || started === undefined || times[sequence] !== null) return;
      const elapsed = receivedAt - started;
      if (elapsed <= burst.timeoutMs) times[sequence] = elapsed;
      if (sentAt.length === burst.count && times.every((time) => time !== null)) finish();
    });
    socket.on('connect', sendNext);
  });
}

function opened(to: JudgedAddress): Socket {
  try {
    return openUdp(to);
  } catch (error) {
    const cause = String(error);
    throw pollFault('misconfigured', remark('udp-failed', { port: to.port ?? ECHO_PORT, cause }), error);
  }
}

function packetOf(nonce: Buffer, sequence: number): Buffer {
  const packet = Buffer.alloc(NONCE_BYTES + 2);
  nonce.copy(packet);
  packet.writeUInt16BE(sequence, NONCE_BYTES);
  return packet;
}

function sequenceOf(message: Buffer, nonce: Buffer): number | null {
  if (message.length !== NONCE_BYTES + 2 || !message.subarray(0, NONCE_BYTES).equals(nonce)) return null;
  return message.readUInt16BE(NONCE_BYTES);
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED';
}
