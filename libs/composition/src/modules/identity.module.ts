import {
  CustomerViewStore,
  IdentityController,
  InvitationService,
  InvitationStore,
  PeopleController,
  PeopleStore,
  ProfileController,
  ProfileService,
  type NewPasswords,
  SessionService,
  SetupService,
  SignInRules,
  type SetupStore,
  ViewingController,
} from '@nachtwacht/features-identity';
import {
  CustomerViewsRepository,
  InvitationsRepository,
  PeopleRepository,
  ProfileRepository,
  SetupRepository,
  TokensRepository,
} from '@nachtwacht/persistence';
import {
  CustomerViewInterceptor,
  PermissionGuard,
  type PublicAddress,
  SessionGuard,
  SessionReader,
} from '@nachtwacht/server-kit';
import { TokensController, TokenService, TokenStore } from '@nachtwacht/features-tokens';
import type { DynamicModule } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { accountNewsOf } from '../adapters/account-news.adapter';
import { budgetsOf } from '../adapters/budgets.adapter';
import { CallersAdapter } from '../adapters/callers.adapter';
import { LettersAdapter } from '../adapters/letters.adapter';
import { passwordAttemptsOf } from '../adapters/password-attempts.adapter';
import { SealerAdapter } from '../adapters/sealer.adapter';
import type { ProcessContext } from '../process-context';
import { ViewTicks } from './view-ticks';

/** Every route of the features identity and tokens. */
export const identityControllers = [
  IdentityController,
  PeopleController,
  ProfileController,
  TokensController,
  ViewingController,
];

/** What a process opens once for everything that has to do with people. */
export interface People {
  readonly sessions: SessionService;
  readonly newPasswords: NewPasswords;
  readonly rules: SignInRules;
}

/** Who is there, and what every route passes: two guards and the view of customers. */
export class IdentityModule {
  static with(context: ProcessContext, { sessions, newPasswords, rules }: People): DynamicModule {
    const { database, publicUrl } = context;
    const setup = new SetupService(new SetupRepository(database) satisfies SetupStore, newPasswords);
    const invitations = new InvitationsRepository(database) satisfies InvitationStore;
    const views = new CustomerViewsRepository(database);
    const tokenStore = new TokensRepository(database) satisfies TokenStore;
    const budgets = budgetsOf(database);
    const tokens = new TokenService(tokenStore, budgets, rules.secondFactor);
    const address = { of: (path: string) => new URL(path, publicUrl).href } satisfies PublicAddress;
    const letters = new LettersAdapter(database, new SealerAdapter(database));
    const providers = [
      { provide: SessionReader, useValue: new CallersAdapter(sessions, tokens, budgets) },
      { provide: TokenStore, useValue: tokenStore },
      { provide: TokenService, useValue: tokens },
      { provide: SessionService, useValue: sessions },
      { provide: SignInRules, useValue: rules },
      { provide: SetupService, useValue: setup },
      { provide: CustomerViewStore, useValue: views satisfies CustomerViewStore },
      { provide: CustomerViewsRepository, useValue: views },
      ViewTicks,
      { provide: PeopleStore, useValue: new PeopleRepository(database) satisfies PeopleStore },
      { provide: InvitationStore, useValue: invitations },
      {
        provide: InvitationService,
        useValue: new InvitationService(invitations, address, newPasswords, letters),
      },
      {
        provide: ProfileService,
        useValue: new ProfileService(
          new ProfileRepository(database),
          newPasswords,
          accountNewsOf(context),
          passwordAttemptsOf(database),
        ),
      },
    ];
    const guards = [
      { provide: APP_GUARD, useClass: SessionGuard },
      { provide: APP_GUARD, useClass: PermissionGuard },
      { provide: APP_INTERCEPTOR, useClass: CustomerViewInterceptor },
    ];
    return {
      module: IdentityModule,
      controllers: identityControllers,
      providers: [...providers, ...guards],
      exports: providers,
    };
  }
}
