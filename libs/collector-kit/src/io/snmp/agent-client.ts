import type { Varbind } from 'net-snmp';
import type { Socket } from 'node:dgram';
import type { SnmpTarget } from '../../poll-context';
import type { AgentSocket } from './agent-socket';
import type { GuardedSession } from './guarded-session';
import { openSession } from './open-session';

type Done<T> = (error: Error | null, answer?: T) => void;

/** Asks one agent one question after another. What is thrown is the library's own error, or one of the socket. */
export class AgentClient {
  readonly session: GuardedSession;
  readonly socket: AgentSocket;
  /** True once the agent answered anything that was understood. */
  hasAnswered = false;
  private failure: Error | null = null;
  private fail: ((error: Error) => void) | null = null;

  constructor(access: SnmpTarget['access'], connected: Socket) {
    const open = openSession(access, connected, (error) => {
      this.end(error instanceof Error ? error : new Error(String(error)));
    });
    this.session = open.session;
    this.socket = open.socket;
  }

  get(oids: readonly string[]): Promise<readonly Varbind[]> {
    return this.ask((done: Done<Varbind[]>) => this.session.get([...oids], done));
  }

  /** What follows each of these OIDs: one column for each, of one value. */
  async next(oids: readonly string[]): Promise<readonly (readonly Varbind[])[]> {
    const found = await this.ask((done: Done<Varbind[]>) => this.session.getNext([...oids], done));
    return found.map((varbind) => [varbind]);
  }

  /** What follows each of these OIDs: one column for each, of one value for the first so many. */
  async bulk(
    oids: readonly string[],
    once: number,
    repetitions: number,
  ): Promise<readonly (readonly Varbind[])[]> {
    const found = await this.ask((done: Done<(Varbind | Varbind[])[]>) =>
      this.session.getBulk([...oids], once, repetitions, done),
    );
    return found.map((column) => (Array.isArray(column) ? column : [column]));
  }

  /** Ends what is under way with this error, and everything after it. */
  end(error: Error): void {
    this.failure ??= error;
    this.fail?.(this.failure);
  }

  close(): void {
    this.socket.close();
  }

  private async ask<T>(start: (done: Done<T>) => void): Promise<T> {
    try {
      const answer = await new Promise<T>((resolve, reject) => {
        if (this.failure !== null) {
          reject(this.failure);
          return;
        }
        this.fail = reject;
        start((error, found) => {
          if (error !== null) reject(error);
          else if (found === undefined) reject(new Error('an answer without values'));
          else resolve(found);
        });
      });
      this.hasAnswered = true;
      return answer;
    } finally {
      this.fail = null;
    }
  }
}
