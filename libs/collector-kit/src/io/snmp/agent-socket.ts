import type { Socket } from 'node:dgram';

/** More than any poll reads: an agent that sends this much is stopped. */
const MOST_BYTES = 16 * 1024 * 1024;

type Listener = (...given: never[]) => void;

/**
 * The socket of one session, as net-snmp takes it (`dgramModule`). It is connected, so that the kernel drops what comes
 * from elsewhere, where the library would take an answer from anyone.
 */
export class AgentSocket {
  bytes = 0;
  datagrams = 0;
  private isClosed = false;

  /** @param onFailure told what ends the session: an error of the socket, or one that an answer caused in the library */
  constructor(
    private readonly socket: Socket,
    private readonly onFailure: (error: unknown) => void,
  ) {
    // The library passes an error of its socket on under a wrong name, and nobody would hear it.
    socket.on('error', onFailure);
  }

  on(event: string, listener: Listener): this {
    if (event === 'message') this.socket.on('message', this.guarded(listener));
    if (event === 'close') this.socket.on('close', listener);
    return this;
  }

  /**
   * Says at once that it was sent: the library listens for an answer from that moment on, and an agent of this network
   * may be faster than the system's word that the packet left.
   */
  send(
    packet: Uint8Array,
    _offset: number,
    _length: number,
    _port: number,
    _address: string,
    done: (error: Error | null, bytes: number) => void,
  ): void {
    this.socket.send(packet, (error) => {
      if (error !== null) this.onFailure(error);
    });
    done(null, packet.length);
  }

  ref(): this {
    this.socket.ref();
    return this;
  }

  unref(): this {
    this.socket.unref();
    return this;
  }

  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.socket.close();
  }

  /** What an agent sends may break the library in a place that guards nothing: that must not end the process. */
  private guarded(listener: Listener): (message: Buffer) => void {
    const take = listener as (message: Buffer) => void;
    return (message) => {
      this.datagrams++;
      this.bytes += message.length;
      try {
        if (this.bytes > MOST_BYTES) throw new Error('the agent sends without end');
        take(message);
      } catch (error) {
        this.onFailure(error);
      }
    };
  }
}
