import 'reflect-metadata';
import { ROUTES, type RouteName } from '@nachtwacht/contracts';
import { BoardController } from '@nachtwacht/features-board';
import { Database } from '@nachtwacht/persistence';
import { ROUTE } from '@nachtwacht/server-kit';
import { expect, it } from 'vitest';
import { AvailabilityModule } from './availability.module';
import { BackupsModule } from './backups.module';
import { identityControllers } from './identity.module';
import { PortalModule } from './portal.module';
import { ReportsModule } from './reports.module';
import { RestModule } from './rest.module';
import { AgreementsModule } from './agreements.module';
import { HoursModule } from './hours.module';
import { UpdatesModule } from './updates.module';
import { WorkModule } from './work.module';

/** The route of each handler of a controller, as its decorator kept it. */
function routesOf(controller: object): unknown[] {
  const prototype = (controller as { prototype: object }).prototype;
  const handlers = Object.values(Object.getOwnPropertyDescriptors(prototype)).map(
    ({ value }) => value as unknown,
  );
  return handlers.flatMap((handler) => {
    const route: unknown = typeof handler === 'function' ? Reflect.getMetadata(ROUTE, handler) : undefined;
    return route === undefined ? [] : [route];
  });
}

it('every route of the catalogue is served, by one handler', async () => {
  // Opens no connection before it is asked for something.
  const database = new Database({ url: 'postgres://127.0.0.1:1/none', applicationName: 'nachtwacht-spec' });
  const { controllers = [] } = RestModule.with(
    { database, publicUrl: 'https://nw.example.nl' },
    { tellImport: () => undefined },
  );
  const { controllers: ofBackups = [] } = BackupsModule.forRest({ database });
  const { controllers: ofAgreements = [] } = AgreementsModule.forRest({ database });
  const { controllers: ofAvailability = [] } = AvailabilityModule.forRest({ database });
  const { controllers: ofUpdates = [] } = UpdatesModule.forRest({ database });
  const { controllers: ofHours = [] } = HoursModule.forRest({ database });
  const { controllers: ofWork = [] } = WorkModule.forRest({ database });
  const { controllers: ofPortal = [] } = PortalModule.forRest({ database });
  const { controllers: ofReports = [] } = ReportsModule.forRest({ database });
  await database.close();
  const served = [
    ...controllers,
    ...ofBackups,
    ...ofUpdates,
    ...ofHours,
    ...ofWork,
    ...ofAvailability,
    ...ofAgreements,
    ...ofPortal,
    ...ofReports,
    BoardController,
    ...identityControllers,
  ].flatMap(routesOf);
  const names = Object.keys(ROUTES) as RouteName[];
  const times = names.map((name) => [name, served.filter((route) => route === ROUTES[name]).length]);
  expect(times).toEqual(names.map((name) => [name, 1]));
});
