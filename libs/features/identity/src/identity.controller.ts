import { ROUTES } from '@nachtwacht/contracts';
import { Call, Handles, Public, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject, Req, UnauthorizedException } from '@nestjs/common';
import type { Request } from 'express';
import { SessionService } from './session.service';
import { SetupService } from './setup.service';

@Controller()
export class IdentityController {
  constructor(
    @Inject(SessionService) private readonly sessions: SessionService,
    @Inject(SetupService) private readonly setups: SetupService,
  ) {}

  @Handles(ROUTES.me)
  async me(@Req() request: Request): Promise<ReplyOf<typeof ROUTES.me>> {
    const me = await this.sessions.me(request.headers);
    if (!me) throw new UnauthorizedException({ code: 'signed-out', message: 'Sign in first.' });
    return me;
  }

  @Public()
  @Handles(ROUTES.setupState)
  async setupState(): Promise<ReplyOf<typeof ROUTES.setupState>> {
    return { open: await this.setups.isOpen() };
  }

  @Public()
  @Handles(ROUTES.setup)
  async setup(@Call() call: CallOf<typeof ROUTES.setup>): Promise<ReplyOf<typeof ROUTES.setup>> {
    await this.setups.createFirst(call.body);
    return {};
  }
}
