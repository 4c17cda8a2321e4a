import type { Socket } from 'node:net';
import { remark } from '@nachtwacht/domain';
import type { AllowedCall, AllowedProgram } from '../collector';
import { pollFault } from '../fault';
import type {
  HttpReply,
  HttpRequest,
  PingBurst,
  PingReply,
  PollContext,
  ProgramReply,
  ProgramRun,
  PushedMessage,
  SnmpAsk,
  SnmpReply,
  TlsReply,
  TlsTarget,
} from '../poll-context';
import type { DeviceIdentity } from './device-identity';
import type { AddressGuard } from './address-guard';
import { requireAllowed } from './allow-list';
import { systemResolve, type Door, type Resolve, type Target } from './door/door';
import { endpointOf } from './endpoint';
import { HttpExchange } from './http-exchange';
import { ping } from './ping/ping';
import { requireAllowedProgram } from './programs/allowed-programs';
import { runOnRepository } from './programs/run-on-repository';
import type { Scope, Stoppable, StopReason } from './scope';
import { askSnmp } from './snmp/ask-snmp';
import { StreamOpening } from './stream-opening';
import { TlsExchange } from './tls-exchange';

export interface PollContextOptions {
  /** One total deadline for everything that the poll does, milliseconds from now. */
  readonly deadlineMs: number;
  readonly clock: { now(): number };
  readonly inbox: () => Promise<readonly PushedMessage[]>;
  readonly addressGuard: AddressGuard;
  /** How names are resolved; by default as this machine does. */
  readonly resolve?: Resolve;
  /** Where secrets are sent: to whom they may go when the settings accept any certificate. */
  readonly identity?: DeviceIdentity | null;
  /** The `calls` of the collector: any other method and path throws before anything is dialled. */
  readonly allow?: readonly AllowedCall[] | undefined;
  /** The `programs` of the collector: any other program, command or option throws before anything starts. */
  readonly allowPrograms?: readonly AllowedProgram[] | undefined;
  /** Folders of this machine in which repositories may be read; none by default. */
  readonly repositories?: readonly string[] | undefined;
}

/** A poll context that someone must close: that stops what is still under way and ends the deadline's timer. */
export interface OpenPollContext extends PollContext {
  /**
   * A connection for a client that speaks its protocol itself, which then owns the socket. The deadline counts until it
   * stands. Rejects with a `PollFault` when the target may not be dialled, and with Node's own error otherwise.
   */
  connect(target: Target): Promise<Socket>;
  close(): void;
}

/** Opens the real world to one poll. The deadline runs from this moment. */
export function createPollContext(options: PollContextOptions): OpenPollContext {
  return new NodePollContext(options);
}

class NodePollContext implements OpenPollContext, Scope {
  readonly door: Door;
  readonly deadlineMs: number;
  readonly identity: DeviceIdentity | null;
  private readonly running = new Set<Stoppable>();
  private readonly timer: NodeJS.Timeout;
  private ended: StopReason | null = null;

  constructor(private readonly options: PollContextOptions) {
    this.door = { guard: options.addressGuard, resolve: options.resolve ?? systemResolve };
    this.deadlineMs = options.deadlineMs;
    this.identity = options.identity ?? null;
    this.timer = setTimeout(() => {
      this.end('deadline');
    }, options.deadlineMs);
  }

  now(): number {
    return this.options.clock.now();
  }

  http(request: HttpRequest): Promise<HttpReply> {
    return new Promise((resolve, reject) => {
      const endpoint = endpointOf(request.url);
      const { allow } = this.options;
      if (allow !== undefined) requireAllowed(allow, request.method, endpoint.pathname);
      new HttpExchange(this, request, endpoint, resolve, reject).start();
    });
  }

  tls(target: TlsTarget): Promise<TlsReply> {
    return new Promise((resolve, reject) => {
      new TlsExchange(this, target, resolve, reject).start();
    });
  }

  connect(target: Target): Promise<Socket> {
    return new Promise((resolve, reject) => {
      new StreamOpening(this, target, resolve, reject).start();
    });
  }

  ping(burst: PingBurst): Promise<PingReply> {
    return ping(this, burst);
  }

  snmp(ask: SnmpAsk): Promise<SnmpReply> {
    return askSnmp(this, ask);
  }

  async program(run: ProgramRun): Promise<ProgramReply> {
    requireAllowedProgram(this.options.allowPrograms ?? [], run);
    return runOnRepository(this, run, this.options.repositories ?? []);
  }

  inbox(): Promise<readonly PushedMessage[]> {
    return new Promise((resolve, reject) => {
      const waiting: Stoppable = {
        stop: () => {
          reject(pollFault('misconfigured', remark('inbox-too-slow')));
        },
      };
      this.enter(waiting);
      if (this.ended === null)
        this.options
          .inbox()
          .then(resolve, reject)
          .finally(() => {
            this.leave(waiting);
          });
    });
  }

  close(): void {
    this.end('closed');
  }

  enter(exchange: Stoppable): void {
    if (this.ended === null) this.running.add(exchange);
    else exchange.stop(this.ended);
  }

  leave(exchange: Stoppable): void {
    this.running.delete(exchange);
  }

  private end(reason: StopReason): void {
    if (this.ended !== null) return;
    this.ended = reason;
    clearTimeout(this.timer);
    for (const exchange of [...this.running]) exchange.stop(reason);
  }
}
