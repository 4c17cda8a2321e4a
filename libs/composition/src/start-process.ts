import 'reflect-metadata';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Auth } from '@nachtwacht/features-identity';
import { SessionService, SetupService } from '@nachtwacht/features-identity';
import { writeInstallation } from '@nachtwacht/persistence';
import { PollQueue } from '@nachtwacht/queue';
import { LiveServer } from '@nachtwacht/realtime';
import { loadKeyPair, ProblemFilter, publicHalf, RefusalFilter, type KeyPair } from '@nachtwacht/server-kit';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter, type NestExpressApplication } from '@nestjs/platform-express';
import express from 'express';
import { openAuth } from './adapters/auth.adapter';
import { NestLog } from './adapters/nest-log';
import { useMiddleware } from './http/middleware';
import { useOpenApi } from './http/openapi';
import { isOwnOrigin } from './http/own-origin';
import { processModules } from './modules';
import type { ProcessContext } from './process-context';

export interface RunningProcess {
  readonly url: string;
  /** Token of the first administrator's one-time link, null when there is one already or this process has no API. */
  readonly setupToken: string | null;
  close(): Promise<void>;
}

@Module({})
class RootModule {}

/** Starts the modules of the context's roles in this process, and ends them in order. */
export async function startProcess(context: ProcessContext): Promise<RunningProcess> {
  const auth = await openAuth(context);
  const sessions = new SessionService(auth);
  const live = new LiveServer({
    authenticate: (request) => sessions.actorOf(request.headers),
    isOwnOrigin: (origin, host) => isOwnOrigin(origin, host, context.publicUrl),
  });
  const app = await createApp(context, auth, live);
  const server = app.getHttpServer() as Server;
  if (context.roles.includes('api')) live.attach(server);
  await app.listen(context.environment.PORT, context.environment.HOST);
  return {
    url: context.publicUrl,
    setupToken: context.roles.includes('api') ? await app.get(SetupService).openLink() : null,
    close: async () => {
      await live.close();
      await app.close();
      if (context.roles.includes('worker')) await app.get(PollQueue).close();
      await context.database.close();
    },
  };
}

async function createApp(
  context: ProcessContext,
  auth: Auth,
  live: LiveServer,
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(
    await rootModule(context, auth, live),
    new ExpressAdapter(express()),
    {
      bodyParser: false,
      logger: new NestLog(context.log),
      abortOnError: false,
    },
  );
  app.useGlobalFilters(new ProblemFilter(context.log), new RefusalFilter());
  if (context.roles.includes('api')) {
    useMiddleware(app, context, auth);
    app.setGlobalPrefix('api', { exclude: ['health/live', 'health/ready', 'metrics', 'push/*path'] });
    useOpenApi(app);
  }
  return app;
}

async function rootModule(context: ProcessContext, auth: Auth, live: LiveServer): Promise<DynamicModule> {
  const keys = context.roles.includes('worker') ? await openKeys(context) : null;
  return { module: RootModule, imports: processModules(context, { auth, live, keys }) };
}

/** Only a polling process opens the private key; the public half is told to those that seal. */
async function openKeys(context: ProcessContext): Promise<KeyPair> {
  const { DATA_DIR, POLLER_KEY_FILE } = context.environment;
  const keys = await loadKeyPair(POLLER_KEY_FILE ?? join(DATA_DIR, 'poller.key'));
  await writeInstallation(context.database, 'poller-public-key', publicHalf(keys));
  return keys;
}
