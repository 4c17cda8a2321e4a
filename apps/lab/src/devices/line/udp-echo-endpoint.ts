import { createSocket, type Socket } from 'node:dgram';
import type { Device } from '../../world/device';
import { LOOPBACK, type Endpoint } from '../endpoint';

/** A line: sends back what it gets (RFC 862), late and with losses as the device says. */
export class UdpEchoEndpoint implements Endpoint {
  readonly id: string;
  private readonly waiting = new Set<NodeJS.Timeout>();
  private socket: Socket | null = null;
  /** Owed to the loss, in hundredths of a packet: at 30 % exactly three of ten are lost, so that readings hold still. */
  private owed = 0;

  constructor(private readonly device: Device) {
    this.id = device.spec.id;
  }

  start(port: number): Promise<number> {
    const socket = createSocket('udp4');
    this.socket = socket;
    socket.on('message', (message, from) => this.echo(socket, message, from.port, from.address));
    return new Promise((resolve, reject) => {
      socket.once('error', reject);
      socket.bind(port, LOOPBACK, () => {
        socket.off('error', reject);
        // A reply to somebody who has gone comes back as an error; it must not end the lab.
        socket.on('error', () => undefined);
        resolve(socket.address().port);
      });
    });
  }

  settle(): Promise<void> {
    return Promise.resolve();
  }

  stop(): Promise<void> {
    for (const timer of this.waiting) clearTimeout(timer);
    this.waiting.clear();
    return new Promise((resolve) => {
      if (this.socket === null) return resolve();
      this.socket.close(() => resolve());
      this.socket = null;
    });
  }

  private echo(socket: Socket, message: Buffer, port: number, address: string): void {
    if (this.isLost()) return;
    const timer = setTimeout(() => {
      this.waiting.delete(timer);
      socket.send(message, port, address);
    }, this.device.value('latencyMs'));
    this.waiting.add(timer);
  }

  private isLost(): boolean {
    this.owed += this.device.value('lossPercent');
    if (this.owed < 100) return false;
    this.owed -= 100;
    return true;
  }
}
