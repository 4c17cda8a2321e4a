import 'reflect-metadata';
import type { ImportRun, ROUTES } from '@nachtwacht/contracts';
import { STAFF, type Actor } from '@nachtwacht/domain';
import { MailIntakeService } from '@nachtwacht/features-connections';
import type { Database } from '@nachtwacht/persistence';
import { PermissionGuard, RefusalFilter, SessionGuard, SessionReader } from '@nachtwacht/server-kit';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express from 'express';
import type { IncomingHttpHeaders } from 'node:http';
import type { z } from 'zod';
import { AvailabilityModule } from '../modules/availability.module';
import { BackupsModule } from '../modules/backups.module';
import { RestModule } from '../modules/rest.module';
import { AgreementsModule } from '../modules/agreements.module';
import { ReportsModule } from '../modules/reports.module';
import { HoursModule } from '../modules/hours.module';
import { UpdatesModule } from '../modules/updates.module';
import { WorkModule } from '../modules/work.module';

type AnyRoute = (typeof ROUTES)[keyof typeof ROUTES];

interface Request {
  readonly id?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly role?: string;
  /** The one person where it is left out. */
  readonly person?: string;
}

export interface RestApp {
  readonly url: string;
  /** Makes a call that succeeds, and checks that the reply is what the contract says and nothing more. */
  call<R extends AnyRoute>(route: R, request?: Request): Promise<z.output<R['reply']>>;
  /** The same call, whatever comes of it. */
  attempt(route: AnyRoute, request?: Request): Promise<{ readonly status: number; readonly body: unknown }>;
  /** Where mails go that came in. */
  readonly mails: MailIntakeService;
  close(): Promise<void>;
}

export const PERSON: Omit<Actor, 'role'> = { id: 'person-1', name: 'Iemand', scope: STAFF };

/** A session in a header: the role of the one person there is. */
class RoleInHeader extends SessionReader {
  override async actorOf(headers: IncomingHttpHeaders): Promise<Actor | null> {
    const role = headers['x-role'];
    const id = headers['x-person'];
    return typeof role === 'string' ? { ...PERSON, ...(typeof id === 'string' && { id }), role } : null;
  }
}

@Module({
  providers: [
    { provide: SessionReader, useClass: RoleInHeader },
    { provide: APP_GUARD, useClass: SessionGuard },
    { provide: APP_GUARD, useClass: PermissionGuard },
    { provide: APP_FILTER, useClass: RefusalFilter },
  ],
})
class Guarded {}

export interface RestAppOptions {
  readonly database: Database;
  readonly publicUrl?: string;
  readonly mailDomain?: string | null;
  readonly tellImport?: (personId: string, run: ImportRun) => void;
}

/** Everything that has a form or a list, behind the guards and over HTTP, on a free port of this machine. */
export async function startRestApp(options: RestAppOptions): Promise<RestApp> {
  const {
    database,
    publicUrl = 'https://nw.example.nl',
    mailDomain = 'nw.example.nl',
    tellImport = () => undefined,
  } = options;
  const root: DynamicModule = {
    module: Guarded,
    imports: [
      RestModule.with({ database, publicUrl, mailDomain }, { tellImport }),
      BackupsModule.forRest({ database }),
      UpdatesModule.forRest({ database }),
      HoursModule.forRest({ database }),
      WorkModule.forRest({ database }),
      AvailabilityModule.forRest({ database }),
      ReportsModule.forRest({ database }),
      AgreementsModule.forRest({ database }),
    ],
  };
  const app = await NestFactory.create<NestExpressApplication>(root, { bodyParser: false, logger: false });
  app.use('/api', express.json({ limit: '12mb' }));
  app.setGlobalPrefix('api', { exclude: ['push/*path'] });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const attempt = (route: AnyRoute, request: Request = {}) => send(url, route, request);
  return {
    url,
    attempt,
    call: async <R extends AnyRoute>(route: R, request?: Request) => {
      const { status, body } = await attempt(route, request);
      if (status !== 200) throw new Error(`${route.method} ${route.path}: ${status} ${JSON.stringify(body)}`);
      const parsed = route.reply.parse(body) as z.output<R['reply']>;
      if (JSON.stringify(sorted(parsed)) !== JSON.stringify(sorted(body)))
        throw new Error(`${route.path} says more than its contract: ${JSON.stringify(body)}`);
      return parsed;
    },
    mails: app.get(MailIntakeService),
    close: () => app.close(),
  };
}

async function send(
  url: string,
  route: AnyRoute,
  { id = '', query = {}, body, role = 'administrator', person = PERSON.id }: Request,
): Promise<{ status: number; body: unknown }> {
  const search = new URLSearchParams(query).toString();
  const response = await fetch(`${url}/api${route.path.replace(':id', id)}${search && `?${search}`}`, {
    method: route.method,
    headers: {
      'x-role': role,
      'x-person': person,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

/** Objects with their keys in order: replies are compared by what they say. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, entry]) => [key, sorted(entry)]));
}
