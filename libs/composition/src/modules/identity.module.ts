import {
  IdentityController,
  SessionService,
  SetupService,
  type Auth,
  type SetupStore,
} from '@nachtwacht/features-identity';
import { SetupRepository } from '@nachtwacht/persistence';
import { PermissionGuard, SessionGuard, SessionReader } from '@nachtwacht/server-kit';
import type { DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { ProcessContext } from '../process-context';

/** Who is there, and the two guards that every route passes. */
export class IdentityModule {
  static with(context: ProcessContext, auth: Auth): DynamicModule {
    const sessions = new SessionService(auth);
    const setup = new SetupService(new SetupRepository(context.database) satisfies SetupStore);
    const providers = [
      { provide: SessionReader, useValue: sessions },
      { provide: SessionService, useValue: sessions },
      { provide: SetupService, useValue: setup },
    ];
    const guards = [
      { provide: APP_GUARD, useClass: SessionGuard },
      { provide: APP_GUARD, useClass: PermissionGuard },
    ];
    return {
      module: IdentityModule,
      controllers: [IdentityController],
      providers: [...providers, ...guards],
      exports: providers,
    };
  }
}
