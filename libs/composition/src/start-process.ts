import 'reflect-metadata';
import { SYSTEM } from '@nachtwacht/domain';
import {
  BreachedPasswords,
  NewPasswords,
  SessionService,
  SetupService,
  SignInRules,
  type AccountReader,
} from '@nachtwacht/features-identity';
import { PollBatchService } from '@nachtwacht/features-polling';
import { AccessRepository, ProfileRepository, PresentSessionsRepository } from '@nachtwacht/persistence';
import { PollQueue } from '@nachtwacht/queue';
import { LiveServer } from '@nachtwacht/realtime';
import { ProblemFilter, RefusalFilter } from '@nachtwacht/server-kit';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter, type NestExpressApplication } from '@nestjs/platform-express';
import express from 'express';
import { accountNewsOf } from './adapters/account-news.adapter';
import { openAuth } from './adapters/auth.adapter';
import { budgetsOf } from './adapters/budgets.adapter';
import { NestLog } from './adapters/nest-log';
import { useMiddleware } from './http/middleware';
import { useOpenApi } from './http/openapi';
import { clientAddresses } from './http/client-address';
import { isOwnPage } from './http/own-origin';
import { presentActors } from './http/present-actors';
import { refusalNotes } from './http/refused-requests';
import { securityHeaders } from './http/security-headers';
import { mailIntakeSettings } from './mail-intake-settings';
import { processModules, type OpenedWeb } from './modules';
import { keepAwayFromKeys } from './keep-away-from-keys';
import { openKeys } from './open-keys';
import { openIdSettings } from './openid-settings';
import { openMailServer } from './open-mail-server';
import { withPort, type ProcessContext } from './process-context';

export interface RunningProcess {
  readonly url: string;
  /** Token of the first administrator's one-time link, null when there is one already or this process has no API. */
  readonly setupToken: string | null;
  close(): Promise<void>;
}

/** How long a request may go on once the process was asked to end, milliseconds. */
const GRACE_MS = 5_000;

@Module({})
class RootModule {}

/**
 * Starts the modules of the context's roles in this process, and ends them in order. When the start fails, what it had
 * opened is closed, the context's database included.
 */
export async function startProcess(given: ProcessContext): Promise<RunningProcess> {
  const context = await withPort(given);
  const web = context.roles.includes('api') ? await openWeb(context) : null;
  let app: NestExpressApplication | null = null;
  try {
    app = await createApp(context, web);
    web?.live.attach(app.getHttpServer());
    await app.listen(context.environment.PORT, context.environment.HOST);
    const setupToken = web ? await app.get(SetupService).openLink() : null;
    const running = app;
    return { url: context.publicUrl, setupToken, close: () => closeAll(context, web, running) };
  } catch (error) {
    await closeAll(context, web, app).catch(() => undefined);
    throw error;
  }
}

async function openWeb(context: ProcessContext): Promise<OpenedWeb> {
  const newPasswords = new NewPasswords(await breachedPasswords(context));
  const openId = await openIdSettings(context.environment);
  const rules = new SignInRules(context.environment.SECOND_FACTOR, openId?.name ?? null);
  const auth = await openAuth(context, openId);
  const sessions = new SessionService(
    auth,
    new AccessRepository(context.database) satisfies AccountReader,
    rules,
  );
  const budgets = budgetsOf(context.database);
  const addressOf = clientAddresses(context.environment.TRUSTED_PROXIES);
  const note = refusalNotes(context.log);
  const live = new LiveServer({
    authenticate: (request) => sessions.wholeSessionOf(request.headers),
    present: presentActors(new PresentSessionsRepository(context.database)),
    isOwnPage: (headers) => {
      const isOwn = isOwnPage(headers, context.publicUrl);
      if (!isOwn) note({ what: 'a socket of another page' });
      return isOwn;
    },
    addressOf,
    budgetOfNetwork: (request) => budgets.spend('socket.network', addressOf(request)),
    budgetOfPerson: (personId) => budgets.spend('socket.account', personId),
    ...(context.recheckMs !== undefined && { recheckMs: context.recheckMs }),
  });
  context.endedSessions.onEnded((sessionId) => {
    if (sessionId === null) void live.recheckAll();
    else live.disconnectSession(sessionId);
  });
  context.endedSessions.onMoved((sessionId) => void live.moveSession(sessionId));
  return { auth, sessions, live, newPasswords, rules, mailIntake: await mailIntakeSettings(context) };
}

function breachedPasswords({ environment }: ProcessContext): Promise<BreachedPasswords> | null {
  const path = environment.BREACHED_PASSWORDS_FILE;
  return path === undefined ? null : BreachedPasswords.open(path);
}

async function createApp(context: ProcessContext, web: OpenedWeb | null): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(
    await rootModule(context, web),
    new ExpressAdapter(express()),
    {
      bodyParser: false,
      logger: new NestLog(context.log),
      abortOnError: false,
    },
  );
  app.disable('x-powered-by');
  app.use(securityHeaders(context.publicUrl.startsWith('https:')));
  app.useGlobalFilters(new ProblemFilter(context.log), new RefusalFilter());
  if (web) {
    useMiddleware(app, context, {
      auth: web.auth,
      sessions: web.sessions,
      onSignedOut: (sessionId) => {
        web.live.disconnectSession(sessionId);
      },
      onFactorChanged: async (userId, sessionId, change) => {
        await new ProfileRepository(context.database).endOthers(SYSTEM, userId, sessionId);
        await accountNewsOf(context).tell(userId, change);
      },
    });
    app.setGlobalPrefix('api', { exclude: ['health/live', 'health/ready', 'metrics', 'push/*path'] });
    useOpenApi(app);
  }
  return app;
}

async function rootModule(context: ProcessContext, web: OpenedWeb | null): Promise<DynamicModule> {
  const keys = context.roles.includes('worker') ? await openKeys(context) : null;
  if (!keys) await keepAwayFromKeys(context);
  const mail = keys && (await openMailServer(context));
  return { module: RootModule, imports: processModules(context, { web, keys, mail }) };
}

/** Sockets, requests, polls, database. A step that fails keeps none of the others from being done. */
async function closeAll(
  context: ProcessContext,
  web: OpenedWeb | null,
  app: NestExpressApplication | null,
): Promise<void> {
  const steps: (() => unknown)[] = [() => web?.live.close(), () => app && closeServer(app)];
  if (app && context.roles.includes('worker'))
    steps.push(
      () => app.get(PollQueue).close(),
      () => app.get(PollBatchService).idle(),
    );
  const failures: unknown[] = [];
  for (const step of [...steps, () => context.database.close()])
    try {
      await step();
    } catch (error) {
      failures.push(error);
    }
  if (failures.length > 0) throw new AggregateError(failures, 'Not everything could be closed.');
}

/** Requests may end, but nobody keeps the program alive by sending slowly. */
async function closeServer(app: NestExpressApplication): Promise<void> {
  const server = app.getHttpServer();
  const impatience = setTimeout(() => {
    server.closeAllConnections();
  }, GRACE_MS);
  try {
    await app.close();
  } finally {
    clearTimeout(impatience);
  }
}
