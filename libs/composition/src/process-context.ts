import type { Environment, Logger } from '@nachtwacht/server-kit';
import { EndedSessions, PulseHub } from '@nachtwacht/server-kit';
import { APP_ROLE, Database, SignalListener } from '@nachtwacht/persistence';
import type { QueueTarget } from '@nachtwacht/queue';
import { createServer, type AddressInfo } from 'node:net';

export type Role = 'api' | 'worker';

/** What all modules of one process share. */
export interface ProcessContext {
  readonly environment: Environment;
  readonly roles: readonly Role[];
  readonly database: Database;
  readonly databaseUrl: string;
  readonly signals: SignalListener;
  readonly queueTarget: QueueTarget;
  readonly pulse: PulseHub;
  /** A connection became due before its turn. */
  readonly due: PulseHub;
  readonly endedSessions: EndedSessions;
  readonly log: Logger;
  /** The address people type. */
  readonly publicUrl: string;
  /** Where the built dashboard is; null serves none. */
  readonly dashboardFolder: string | null;
  /** How often the session behind each open socket is asked for again, milliseconds; by default every minute. */
  readonly recheckMs?: number;
}

export interface ContextOptions {
  readonly environment: Environment;
  readonly databaseUrl: string;
  readonly roles: readonly Role[];
  readonly log: Logger;
  readonly dashboardFolder: string | null;
  readonly recheckMs?: number;
}

export function createContext(options: ContextOptions): ProcessContext {
  const { environment, databaseUrl, roles, log, dashboardFolder, recheckMs } = options;
  const pulse = new PulseHub();
  const due = new PulseHub();
  const endedSessions = new EndedSessions();
  return {
    environment,
    roles,
    log,
    databaseUrl,
    dashboardFolder,
    ...(recheckMs !== undefined && { recheckMs }),
    database: new Database({
      url: databaseUrl,
      applicationName: `nachtwacht-${roles.join('+')}`,
      onError: (error) => {
        log.warn({ err: error }, 'a connection to the database broke; a new one is opened when needed');
      },
    }),
    queueTarget: environment.REDIS_URL
      ? { kind: 'redis', url: environment.REDIS_URL }
      : { kind: 'postgres', url: databaseUrl, role: APP_ROLE },
    pulse,
    due,
    endedSessions,
    signals: new SignalListener({
      url: databaseUrl,
      applicationName: `nachtwacht-${roles.join('+')}-signals`,
      onSignal: () => {
        pulse.changed();
      },
      onDue: () => {
        due.changed();
      },
      onSessionEnded: (sessionId) => {
        endedSessions.tell(sessionId);
      },
      onSessionMoved: (sessionId) => {
        endedSessions.tellMoved(sessionId);
      },
    }),
    publicUrl: publicUrlOf(environment),
  };
}

/**
 * Port 0 picks a free one: it is chosen before anything starts, because the address that people type, which sign-in and
 * links are made of, bears it.
 */
export async function withPort(context: ProcessContext): Promise<ProcessContext> {
  if (context.environment.PORT !== 0) return context;
  const environment = { ...context.environment, PORT: await freePort(context.environment.HOST) };
  return { ...context, environment, publicUrl: publicUrlOf(environment) };
}

function publicUrlOf({ PUBLIC_URL, PORT }: Environment): string {
  return PUBLIC_URL ?? `http://localhost:${String(PORT)}`;
}

/** A port that nobody listens to at this moment. */
export function freePort(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, host, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}
