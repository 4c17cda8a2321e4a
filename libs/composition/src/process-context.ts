import type { Environment, Logger } from '@nachtwacht/server-kit';
import { PulseHub } from '@nachtwacht/server-kit';
import { APP_ROLE, Database } from '@nachtwacht/persistence';
import type { QueueTarget } from '@nachtwacht/queue';

export type Role = 'api' | 'worker';

/** What all modules of one process share. */
export interface ProcessContext {
  readonly environment: Environment;
  readonly roles: readonly Role[];
  readonly database: Database;
  readonly queueTarget: QueueTarget;
  readonly pulse: PulseHub;
  readonly log: Logger;
  /** The address people type. */
  readonly publicUrl: string;
  /** Where the built dashboard is; null serves none. */
  readonly dashboardFolder: string | null;
}

export interface ContextOptions {
  readonly environment: Environment;
  readonly databaseUrl: string;
  readonly roles: readonly Role[];
  readonly log: Logger;
  readonly dashboardFolder: string | null;
}

export function createContext(options: ContextOptions): ProcessContext {
  const { environment, databaseUrl, roles, log, dashboardFolder } = options;
  return {
    environment,
    roles,
    log,
    dashboardFolder,
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
    pulse: new PulseHub(),
    publicUrl: environment.PUBLIC_URL ?? `http://localhost:${String(environment.PORT)}`,
  };
}
