import type { TLSSocket } from 'node:tls';
import type { TlsReply, TlsTarget } from '../poll-context';
import { chainOf, problemOf } from './certificate';
import { openTls } from './door/connect';
import { ipFamily } from './door/read-ip';
import { faultOfError, type Phase } from './fault-of-error';
import { readHost } from './read-host';
import { stopFault, type Scope, type Stoppable, type StopReason } from './scope';

/** A handshake that only looks: nothing of ours is sent after it. */
export class TlsExchange implements Stoppable {
  private phase: Phase = 'name';
  private socket: TLSSocket | null = null;
  private settled = false;
  private readonly where: string;

  constructor(
    private readonly scope: Scope,
    private readonly target: TlsTarget,
    private readonly resolve: (reply: TlsReply) => void,
    private readonly reject: (error: Error) => void,
  ) {
    this.where = `${target.host}:${target.port}`;
  }

  start(): void {
    this.scope.enter(this);
    if (this.settled) return;
    try {
      this.shakeHands();
    } catch (error) {
      this.fail(error);
    }
  }

  stop(reason: StopReason): void {
    this.fail(stopFault(reason, this.where, this.phase, this.scope.deadlineMs));
  }

  private shakeHands(): void {
    const { scope, target } = this;
    const host = readHost(target.host);
    const literal = ipFamily(host) !== 0;
    if (literal) this.phase = 'connect';
    const socket = openTls(
      scope.door,
      { host, port: target.port },
      {
        serverName: target.serverName ?? (literal ? '' : host),
        onResolved: () => {
          this.phase = 'connect';
        },
      },
    );
    this.socket = socket;
    socket.on('connect', () => {
      this.phase = 'tls';
    });
    socket.on('secureConnect', () => {
      this.succeed(socket);
    });
    socket.on('error', (error) => {
      this.fail(error);
    });
    socket.on('close', () => {
      this.fail(Object.assign(new Error('closed'), { code: 'ECONNRESET' }));
    });
  }

  private succeed(socket: TLSSocket): void {
    if (this.settled) return;
    const problem = problemOf(socket);
    const reply: TlsReply = { chain: chainOf(socket), trusted: problem === null, problem };
    this.release();
    this.resolve(reply);
  }

  private fail(error: unknown): void {
    if (this.settled) return;
    this.release();
    this.reject(faultOfError(error, this.where, this.phase));
  }

  private release(): void {
    this.settled = true;
    this.scope.leave(this);
    this.socket?.destroy();
  }
}
