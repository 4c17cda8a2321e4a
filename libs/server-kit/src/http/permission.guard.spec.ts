import { Controller, Get, Module, type INestApplication } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, NestFactory } from '@nestjs/core';
import { ROUTES } from '@nachtwacht/contracts';
import { conflicting, STAFF, type Actor } from '@nachtwacht/domain';
import type { IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Handles, Public } from './handles';
import { PermissionGuard } from './permission.guard';
import { RefusalFilter } from './refusal.filter';
import { SessionGuard, SessionReader } from './session.guard';

@Controller()
class Things {
  @Handles(ROUTES.customers)
  list(): unknown {
    return [];
  }
  @Handles(ROUTES.archiveCustomer)
  archive(): unknown {
    throw conflicting('archived-already', 'It is archived already.', { name: 'this one' });
  }
  @Handles(ROUTES.createConnection)
  connect(): unknown {
    return {};
  }
  @Handles(ROUTES.changeProfile)
  change(): unknown {
    return {};
  }
  @Handles(ROUTES.endCustomerView)
  end(): unknown {
    return {};
  }
  @Public()
  @Get('open')
  open(): string {
    return 'open';
  }
  @Get('forgotten')
  forgotten(): string {
    return 'forgotten';
  }
}

const VIEWING = { customerId: 'c', customerName: 'Praktijk', until: new Date(0) };

/** The role is said in a header; none is no session. */
class RoleInHeader extends SessionReader {
  override async actorOf(headers: IncomingHttpHeaders): Promise<Actor | null> {
    const role = headers['x-role'];
    if (typeof role !== 'string') return null;
    const person = { id: 'p', name: 'Person', scope: STAFF };
    return role === 'viewing' ? { ...person, role: 'reader', viewing: VIEWING } : { ...person, role };
  }
}

@Module({
  controllers: [Things],
  providers: [
    { provide: SessionReader, useClass: RoleInHeader },
    { provide: APP_GUARD, useClass: SessionGuard },
    { provide: APP_GUARD, useClass: PermissionGuard },
    { provide: APP_FILTER, useClass: RefusalFilter },
  ],
})
class App {}

let app: INestApplication;
let origin: string;
beforeAll(async () => {
  app = await NestFactory.create(App, { logger: false });
  await app.listen(0, '127.0.0.1');
  origin = await app.getUrl();
});
afterAll(async () => {
  await app.close();
});

async function call(method: string, path: string, role?: string): Promise<Response> {
  return fetch(`${origin}${path}`, { method, headers: role === undefined ? {} : { 'x-role': role } });
}

describe('the two guards together', () => {
  it.each([
    ['nobody reads without a session', 'GET', '/customers', undefined, 401],
    ['a viewer reads', 'GET', '/customers', 'viewer', 200],
    ['a viewer changes nothing', 'POST', '/customers/1/archive', 'viewer', 403],
    ['an engineer adds no connection', 'POST', '/connections', 'engineer', 403],
    ['a service lead adds connections', 'POST', '/connections', 'service-lead', 200],
    ['a role that does not exist reads nothing', 'GET', '/customers', 'janitor', 403],
    ['who looks as a customer reads', 'GET', '/customers', 'viewing', 200],
    ['who looks as a customer changes nothing, however small', 'PATCH', '/me', 'viewing', 403],
    ['who looks as a customer may end that', 'POST', '/customer-view/end', 'viewing', 200],
    ['what is public needs no session', 'GET', '/open', undefined, 200],
    ['a handler that nobody put in the catalogue serves nobody', 'GET', '/forgotten', 'administrator', 403],
  ])('%s', async (_rule, method, path, role, status) => {
    expect((await call(method, path, role)).status).toBe(status);
  });

  it('say to whoever looks as a customer why nothing can be changed', async () => {
    for (const path of ['/customers/1/archive', '/connections']) {
      const refused = await call('POST', path, 'viewing');
      expect(await refused.json()).toEqual({
        code: 'viewing-as-customer',
        message: 'You are looking as Praktijk: nothing can be changed. End that first.',
      });
    }
  });

  it('tell what to do, and so does a refusal of a rule', async () => {
    const forbidden = await call('POST', '/customers/1/archive', 'viewer');
    expect(await forbidden.json()).toMatchObject({ code: 'forbidden' });
    const refused = await call('POST', '/customers/1/archive', 'engineer');
    expect(refused.status).toBe(409);
    expect(await refused.json()).toEqual({
      code: 'archived-already',
      message: 'It is archived already.',
      fields: { name: 'this one' },
    });
  });
});
