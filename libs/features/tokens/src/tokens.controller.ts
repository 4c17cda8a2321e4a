import { ROUTES } from '@nachtwacht/contracts';
import { Call, Handles, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject } from '@nestjs/common';
import { TokenStore } from './token-store';
import { TokenService } from './token.service';

@Controller()
export class TokensController {
  constructor(
    @Inject(TokenStore) private readonly store: TokenStore,
    @Inject(TokenService) private readonly service: TokenService,
  ) {}

  @Handles(ROUTES.tokens)
  list(@Call() { actor }: CallOf<typeof ROUTES.tokens>): Promise<ReplyOf<typeof ROUTES.tokens>> {
    return this.store.list(actor.scope);
  }

  @Handles(ROUTES.createToken)
  create(
    @Call() { actor, body }: CallOf<typeof ROUTES.createToken>,
  ): Promise<ReplyOf<typeof ROUTES.createToken>> {
    return this.service.create(actor, body);
  }

  @Handles(ROUTES.revokeToken)
  revoke(
    @Call() { actor, params }: CallOf<typeof ROUTES.revokeToken>,
  ): Promise<ReplyOf<typeof ROUTES.revokeToken>> {
    return this.store.revoke(actor.scope, params.id);
  }
}
