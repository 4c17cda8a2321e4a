import { remark } from '@nachtwacht/domain';
import type { Socket } from 'node:net';
import type { PollFault } from '../collector';
import { pollFault } from '../fault';
import type { HttpReply, HttpRequest } from '../poll-context';
import { shownBy } from './certificate';
import { TooLarge, UnknownEncoding } from './decoder';
import { openTcp, openTls } from './door/connect';
import type { Endpoint } from './endpoint';
import { faultOfError, type Phase } from './fault-of-error';
import { BodyReader, DEFAULT_BODY_BYTES, MAX_BODY_BYTES } from './http-body';
import type { ResponseHead } from './http-head';
import { requestHead } from './http-headers';
import { HttpResponseReader, type ResponseEvents } from './http-response';
import { faultOfStatus } from './http-status';
import { stopFault, type Scope, type Stoppable, type StopReason } from './scope';
import { distrust, type Shown } from './trust';

/** One request on a connection of its own. Whatever happens, the socket is destroyed. */
export class HttpExchange implements Stoppable, ResponseEvents {
  private phase: Phase;
  private socket: Socket | null = null;
  private readonly reader: HttpResponseReader;
  private content: BodyReader | null = null;
  private status = 0;
  private headers: HttpReply['headers'] = {};
  /** Read at the handshake: a socket that the server has closed no longer knows. */
  private shown: Shown = {};
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
    this.reader = new HttpResponseReader(asked.method, this);
  }

  start(): void {
    this.scope.enter(this);
    if (this.settled) return;
    try {
      if (this.endpoint.secure) this.dialSecurely();
      else this.dialPlainly();
    } catch (error) {
      this.fail(error);
    }
  }

  stop(reason: StopReason): void {
    const phase = this.phase === 'connect' && this.socket?.connecting === false ? 'answer' : this.phase;
    this.fail(stopFault(reason, this.endpoint.where, phase, this.scope.deadlineMs));
  }

  private dialPlainly(): void {
    const socket = openTcp(
      this.scope.door,
      this.endpoint,
      (length, bytes) => {
        this.take(bytes, length);
      },
      () => {
        this.phase = 'connect';
      },
    );
    this.listen(socket);
    this.send(socket);
  }

  /** The request is written only after the certificate was judged: see `distrust`. */
  private dialSecurely(): void {
    const { host, literal, where } = this.endpoint;
    const socket = openTls(this.scope.door, this.endpoint, {
      serverName: literal ? '' : host,
      protocols: ['http/1.1'],
      onResolved: () => {
        this.phase = 'connect';
      },
    });
    this.socket = socket;
    this.listen(socket);
    socket.on('connect', () => {
      this.phase = 'tls';
    });
    socket.on('data', (bytes: Buffer) => {
      this.take(bytes, bytes.length);
    });
    socket.on('secureConnect', () => {
      if (this.settled) return;
      const { shown, key } = shownBy(socket);
      this.shown = shown;
      const fault = distrust(shown, this.asked.trust, where) ?? this.misidentified(key, where);
      if (fault !== null) return this.fail(fault);
      this.phase = 'answer';
      try {
        this.send(socket);
      } catch (error) {
        this.fail(error);
      }
    });
  }

  /** Where any certificate will do, its key has to be the one that was met first. */
  private misidentified(key: () => string, where: string): PollFault | null {
    const { identity } = this.scope;
    return identity !== null && this.asked.trust === 'any' ? identity.judge(key(), where) : null;
  }

  /** The request goes out as soon as the connection stands; the answer may be refused before it is whole. */
  private send(socket: Socket): void {
    const { asked } = this;
    this.socket = socket;
    socket.write(requestHead(this.endpoint, asked), 'latin1');
    if (asked.body !== undefined) socket.write(asked.body);
  }

  private listen(socket: Socket): void {
    socket.on('error', (error) => {
      this.fail(error);
    });
    // "close" comes after "end", and alone when the other side broke off.
    const over = (): void => {
      if (!this.settled) this.closed();
    };
    socket.on('end', over).on('close', over);
  }

  private take(bytes: Buffer, length: number): void {
    if (this.settled) return;
    try {
      this.reader.push(bytes, length);
    } catch (error) {
      this.fail(error);
    }
  }

  /** A complete answer may still be on its way through the decoder. */
  private closed(): void {
    if (!this.reader.close()) this.fail(reset());
  }

  head({ status, headers }: ResponseHead): void {
    this.firstByteAt = performance.now();
    this.phase = 'body';
    const fault = this.asked.expectOk === true ? faultOfStatus(status, headers, this.endpoint.where) : null;
    if (fault !== null) return this.fail(fault);

    const maxBytes = Math.min(this.asked.maxBytes ?? DEFAULT_BODY_BYTES, MAX_BODY_BYTES);
    const keepsCut = this.asked.whenTooLarge === 'cut';
    const limits = { expected: this.asked.method !== 'HEAD', maxBytes, keepsCut };
    this.status = status;
    this.headers = headers;
    this.content = new BodyReader(headers, limits, {
      done: (body, cut) => {
        if (cut && !keepsCut) this.fail(this.tooLarge(maxBytes));
        else this.succeed(body, cut);
      },
      fail: (error) => {
        if (error instanceof TooLarge) this.fail(this.tooLarge(maxBytes));
        else this.fail(error instanceof UnknownEncoding ? this.unreadable(error.message) : error);
      },
    });
  }

  body(bytes: Buffer, from: number, to: number): void {
    this.content?.push(bytes, from, to);
  }

  end(): void {
    this.content?.end();
  }

  switched(): void {
    this.fail(reset());
  }

  endlessInterim(): void {
    this.fail(pollFault('bad-reply', remark('no-final-answer', { where: this.endpoint.where })));
  }

  private succeed(body: string, cut: boolean): void {
    if (this.settled) return;
    const timing = {
      totalMs: performance.now() - this.startedAt,
      firstByteMs: this.firstByteAt - this.startedAt,
    };
    const { status, headers } = this;
    const reply: HttpReply = this.endpoint.secure
      ? { status, headers, body, timing, ...(cut ? { cut } : {}), ...this.shown }
      : { status, headers, body, timing, ...(cut ? { cut } : {}) };
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
    this.content?.free();
    this.socket?.destroy();
  }

  private tooLarge(maxBytes: number): Error {
    return pollFault(
      'bad-reply',
      remark('answer-too-large', { where: this.endpoint.where, bytes: maxBytes }),
    );
  }

  private unreadable(encoding: string): Error {
    return pollFault('bad-reply', remark('unread-encoding', { where: this.endpoint.where, encoding }));
  }
}

function reset(): Error {
  return Object.assign(new Error('closed'), { code: 'ECONNRESET' });
}
