import { request as startRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { pollFault } from '../fault';
import type { HttpReply, HttpRequest } from '../poll-context';
import { shownBy } from './certificate';
import { dialTcp, dialTls, type Dial } from './connect';
import { TooLarge, UnknownEncoding } from './decoder';
import { deniedLiteral, guardedLookup } from './dial';
import type { Endpoint } from './endpoint';
import { faultOfError, type Phase } from './fault-of-error';
import { DEFAULT_BODY_BYTES, MAX_BODY_BYTES, readBody } from './http-body';
import { headerLines, joinHeaders } from './http-headers';
import { faultOfStatus } from './http-status';
import { stopFault, type Scope, type Stoppable, type StopReason } from './scope';
import { distrust, type Shown } from './trust';

const MAX_HEADER_BYTES = 32 * 1024;
/** "100 Continue" and the like before the answer: an endless row of them is an attack. */
const MAX_INTERIM_ANSWERS = 10;

/** One request on a connection of its own. Whatever happens, the socket is destroyed. */
export class HttpExchange implements Stoppable {
  private phase: Phase;
  private socket: Socket | null = null;
  private request: ClientRequest | null = null;
  private response: IncomingMessage | null = null;
  private freeDecoder: (() => void) | null = null;
  /** Read at the handshake: a socket that the server has closed no longer knows. */
  private shown: Shown = {};
  private interimAnswers = 0;
  private settled = false;
  private firstByteAt = 0;
  private readonly startedAt = performance.now();

  constructor(
    private readonly scope: Scope,
    private readonly asked: HttpRequest,
    private readonly endpoint: Endpoint,
    private readonly resolve: (reply: HttpReply) => void,
    private readonly reject: (error: Error) => void,
  ) {
    this.phase = endpoint.literal ? 'connect' : 'name';
  }

  start(): void {
    const { endpoint, scope } = this;
    const denied = endpoint.literal ? deniedLiteral(scope.guard, endpoint.host) : null;
    if (denied !== null) return this.reject(denied);
    scope.enter(this);
    if (this.settled) return;
    try {
      if (endpoint.secure) this.dialSecurely();
      else this.send(dialTcp(this.dial()));
    } catch (error) {
      this.fail(error);
    }
  }

  stop(reason: StopReason): void {
    const phase = this.phase === 'connect' && this.socket?.connecting === false ? 'answer' : this.phase;
    this.fail(stopFault(reason, this.endpoint.where, phase, this.scope.deadlineMs));
  }

  private dial(): Dial {
    const { host, port, literal } = this.endpoint;
    if (literal) return { host, port };
    const lookup = guardedLookup(this.scope.guard, () => {
      this.phase = 'connect';
    });
    return { host, port, lookup };
  }

  /** The request is written only after the certificate was judged: see `distrust`. */
  private dialSecurely(): void {
    const { host, literal, where } = this.endpoint;
    const socket = dialTls(this.dial(), literal ? '' : host, ['http/1.1']);
    this.socket = socket;
    // Once the request is under way, it speaks for its socket.
    const onEarlyEnd = (error?: unknown): void => {
      if (this.request === null) this.fail(error instanceof Error ? error : reset());
    };
    socket.on('connect', () => {
      this.phase = 'tls';
    });
    socket.on('error', onEarlyEnd).on('close', onEarlyEnd);
    socket.on('secureConnect', () => {
      if (this.settled) return;
      this.shown = shownBy(socket);
      const fault = distrust(this.shown, this.asked.trust, where);
      if (fault !== null) return this.fail(fault);
      this.phase = 'answer';
      try {
        this.send(socket);
      } catch (error) {
        this.fail(error);
      }
    });
  }

  private send(socket: Socket): void {
    this.socket = socket;
    const { asked } = this;
    // Without an agent and with header lines made here Node builds neither a pool nor a table per request.
    const request = startRequest({
      method: asked.method,
      path: this.endpoint.path,
      headers: headerLines(this.endpoint, asked),
      createConnection: () => socket,
      maxHeaderSize: MAX_HEADER_BYTES,
    });
    this.request = request;
    request.on('response', (response) => {
      this.receive(response);
    });
    request.on('error', (error) => {
      this.fail(error);
    });
    request.on('close', () => {
      // A complete answer may still be on its way through the decoder.
      if (this.response?.complete !== true) this.fail(reset());
    });
    request.on('information', () => {
      if (++this.interimAnswers > MAX_INTERIM_ANSWERS)
        this.fail(pollFault('bad-reply', `${this.endpoint.where} announces an answer and never gives one`));
    });
    request.end(asked.body);
  }

  private receive(response: IncomingMessage): void {
    this.firstByteAt = performance.now();
    this.response = response;
    this.phase = 'body';
    const headers = joinHeaders(response.rawHeaders);
    const status = response.statusCode ?? 0;
    const fault = this.asked.expectOk === true ? faultOfStatus(status, headers, this.endpoint.where) : null;
    if (fault !== null) return this.fail(fault);

    const maxBytes = Math.min(this.asked.maxBytes ?? DEFAULT_BODY_BYTES, MAX_BODY_BYTES);
    const keepsCut = this.asked.whenTooLarge === 'cut';
    const limits = { expected: this.asked.method !== 'HEAD', maxBytes, keepsCut };
    this.freeDecoder = readBody(response, headers, limits, {
      done: (body, cut) => {
        if (cut && !keepsCut) this.fail(this.tooLarge(maxBytes));
        else this.succeed(status, headers, body, cut);
      },
      fail: (error) => {
        if (error instanceof TooLarge) this.fail(this.tooLarge(maxBytes));
        else this.fail(error instanceof UnknownEncoding ? this.unreadable(error.message) : error);
      },
    });
  }

  private succeed(status: number, headers: HttpReply['headers'], body: string, cut: boolean): void {
    if (this.settled) return;
    const timing = {
      totalMs: performance.now() - this.startedAt,
      firstByteMs: this.firstByteAt - this.startedAt,
    };
    const reply: HttpReply = { status, headers, body, timing, ...(cut ? { cut } : {}), ...this.shown };
    this.release();
    this.resolve(reply);
  }

  private fail(error: unknown): void {
    if (this.settled) return;
    this.release();
    this.reject(faultOfError(error, this.endpoint.where, this.phase));
  }

  private release(): void {
    this.settled = true;
    this.scope.leave(this);
    this.freeDecoder?.();
    this.request?.destroy();
    this.socket?.destroy();
  }

  private tooLarge(maxBytes: number): Error {
    return pollFault(
      'bad-reply',
      `${this.endpoint.where} sent more than the ${maxBytes} bytes that are read`,
    );
  }

  private unreadable(encoding: string): Error {
    return pollFault(
      'bad-reply',
      `${this.endpoint.where} sent its answer in an encoding that is not read: ${encoding}`,
    );
  }
}

function reset(): Error {
  return Object.assign(new Error('closed'), { code: 'ECONNRESET' });
}
