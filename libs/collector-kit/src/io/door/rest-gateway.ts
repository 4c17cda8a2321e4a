import { remark } from '@nachtwacht/domain';
import { timingSafeEqual } from 'node:crypto';
import {
  Agent,
  createServer,
  request,
  type ClientRequest,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { PollFault } from '../../collector';
import { pollFault } from '../../fault';
import type { Trust } from '../../poll-context';
import { shownBy } from '../certificate';
import type { DeviceIdentity } from '../device-identity';
import type { Endpoint } from '../endpoint';
import { faultOfStatus } from '../http-status';
import { distrust } from '../trust';
import { openStream, openTls } from './connect';
import type { Door } from './door';
import type { Gateway } from './gateway';
import { listen } from './tcp-gateway';

export interface RestTarget {
  readonly endpoint: Endpoint;
  readonly trust: Trust | undefined;
  readonly identity: DeviceIdentity | null;
  readonly login: { readonly username: string; readonly password: string } | undefined;
  /** What the program must say at this port, as the password of any user: other programs run on this machine too. */
  readonly token: string;
}

/** Asking changes nothing on a rest-server; everything else does. */
const READING = new Set(['GET', 'HEAD']);
const PASSED_ON = ['accept', 'range', 'user-agent'] as const;
const PASSED_BACK = ['content-type', 'content-length', 'content-range', 'accept-ranges'] as const;
/** restic takes a list or an index into memory whole. Some 500,000 files; an index is a tenth of it. */
const MAX_REPLY_BYTES = 64 * 1024 * 1024;
/** What restic itself understands: the thing asked for is there, in part, or is not there. */
const UNDERSTOOD = new Set([200, 206, 404]);

/**
 * A rest-server on 127.0.0.1 for restic, which hands on what is asked with GET and HEAD and nothing else, below one path
 * of one host. restic dials by itself, follows redirects and passes its proxy over for this very machine; so it is told
 * this port, and the name, the address and the certificate of the server are judged here. The login never reaches it.
 * @param onFault told the first thing that went wrong; restic would try again for a quarter of an hour
 */
export async function openRestGateway(
  door: Door,
  target: RestTarget,
  onFault: (error: unknown) => void,
): Promise<Gateway> {
  const agent = new JudgedAgent(door, target);
  const server = createServer((asked, answer) => {
    // Nothing that a server or a program says may end the process: an error in a listener would.
    const fail = (error: unknown): void => {
      answer.destroy();
      onFault(error);
    };
    try {
      const refusal = refusalOf(asked, target);
      if (refusal !== null) return void answer.writeHead(refusal).end();
      const onward = askOnward(asked, target, agent);
      onward.on('error', fail).on('response', (reply) => {
        try {
          passBack(reply, answer, target, onFault);
        } catch (error) {
          fail(error);
        }
      });
      answer.on('close', () => onward.destroy());
    } catch (error) {
      fail(error);
    }
  });
  const port = await listen(server);
  return {
    port,
    close: () => {
      server.close();
      server.closeAllConnections();
      agent.destroy();
    },
  };
}

function refusalOf({ method = '', url = '', headers }: IncomingMessage, { endpoint, token }: RestTarget) {
  if (!knows(token, headers.authorization ?? '')) return 401;
  if (!READING.has(method)) return 405;
  const path = URL.canParse(url, 'http://x') ? new URL(url, 'http://x').pathname : '';
  return path.startsWith(endpoint.pathname) && path === url ? null : 403;
}

function knows(token: string, authorization: string): boolean {
  const said =
    Buffer.from(authorization.replace(/^Basic /, ''), 'base64')
      .toString()
      .split(':')
      .at(-1) ?? '';
  const [a, b] = [Buffer.from(said), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function askOnward(asked: IncomingMessage, { endpoint, login }: RestTarget, agent: Agent): ClientRequest {
  const headers: Record<string, string> = { host: endpoint.authority };
  for (const name of PASSED_ON) {
    const value = asked.headers[name];
    if (value !== undefined) headers[name] = value;
  }
  if (login !== undefined) {
    const pair = Buffer.from(`${login.username}:${login.password}`).toString('base64');
    headers['authorization'] = `Basic ${pair}`;
  }
  const { method = 'GET', url = '/' } = asked;
  return request({ agent, host: endpoint.host, port: endpoint.port, method, path: url, headers }).end();
}

function passBack(
  reply: IncomingMessage,
  answer: ServerResponse,
  { endpoint }: RestTarget,
  onFault: (error: unknown) => void,
): void {
  const { statusCode: status = 0 } = reply;
  if (!UNDERSTOOD.has(status)) {
    const headers = Object.fromEntries(
      Object.entries(reply.headers).map(([name, value]) => [name, String(value ?? '')]),
    );
    reply.destroy();
    answer.writeHead(502).end();
    const { where } = endpoint;
    return onFault(
      faultOfStatus(status, headers, where) ??
        pollFault('bad-reply', remark('http-status', { where, status })),
    );
  }
  for (const name of PASSED_BACK) {
    const value = reply.headers[name];
    if (value !== undefined) answer.setHeader(name, value);
  }
  reply.on('error', () => answer.destroy());
  reply.on('close', () => {
    if (!reply.complete) answer.destroy();
  });
  answer.writeHead(status);
  let bytes = 0;
  reply.on('data', (part: Buffer) => {
    bytes += part.length;
    if (bytes <= MAX_REPLY_BYTES) return;
    reply.destroy();
    onFault(
      pollFault('bad-reply', remark('answer-too-large', { where: endpoint.where, bytes: MAX_REPLY_BYTES })),
    );
  });
  reply.pipe(answer);
}

/** Connections through the door; of https, those whose certificate was judged before anything was written. */
class JudgedAgent extends Agent {
  constructor(
    private readonly door: Door,
    private readonly target: RestTarget,
  ) {
    super({ keepAlive: true, maxSockets: 8 });
  }

  override createConnection(
    _options: unknown,
    done?: (error: Error | null, socket: Duplex) => void,
  ): Duplex | null | undefined {
    try {
      return this.open(done);
    } catch (error) {
      // Thrown from here it would reach nobody: what may not be dialled is told like what can't be.
      done?.(error as Error, new Socket());
      return undefined;
    }
  }

  private open(done?: (error: Error | null, socket: Duplex) => void): Duplex | undefined {
    const { endpoint } = this.target;
    if (!endpoint.secure) return openStream(this.door, endpoint);
    const socket = openTls(this.door, endpoint, {
      serverName: endpoint.literal ? '' : endpoint.host,
      protocols: ['http/1.1'],
      onResolved: () => undefined,
    });
    const onError = (error: Error): void => {
      done?.(error, socket);
    };
    socket.once('error', onError).once('secureConnect', () => {
      socket.off('error', onError);
      const fault = this.faultOf(shownBy(socket));
      if (fault === null) return done?.(null, socket);
      socket.destroy();
      done?.(fault, socket);
    });
    return undefined;
  }

  private faultOf({ shown, key }: ReturnType<typeof shownBy>): PollFault | null {
    const { endpoint, trust, identity } = this.target;
    const fault = distrust(shown, trust, endpoint.where);
    if (fault !== null || identity === null || trust !== 'any') return fault;
    return identity.judge(key(), endpoint.where);
  }
}
