import {
  IdentityController,
  SessionService,
  SetupService,
  type SetupStore,
} from '@nachtwacht/features-identity';
import { SetupRepository } from '@nachtwacht/persistence';
import {
  CustomerViewInterceptor,
  PermissionGuard,
  SessionGuard,
  SessionReader,
} from '@nachtwacht/server-kit';
import type { DynamicModule } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import type { ProcessContext } from '../process-context';

/** Who is there, and what every route passes: two guards and the view of customers. */
export class IdentityModule {
  static with(context: ProcessContext, sessions: SessionService): DynamicModule {
    const setup = new SetupService(new SetupRepository(context.database) satisfies SetupStore);
    const providers = [
      { provide: SessionReader, useValue: sessions },
      { provide: SessionService, useValue: sessions },
      { provide: SetupService, useValue: setup },
    ];
    const guards = [
      { provide: APP_GUARD, useClass: SessionGuard },
      { provide: APP_GUARD, useClass: PermissionGuard },
      { provide: APP_INTERCEPTOR, useClass: CustomerViewInterceptor },
    ];
    return {
      module: IdentityModule,
      controllers: [IdentityController],
      providers: [...providers, ...guards],
      exports: providers,
    };
  }
}
