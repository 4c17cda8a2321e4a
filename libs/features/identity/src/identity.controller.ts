import { ROUTES } from '@nachtwacht/contracts';
import { Call, Handles, Public, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject } from '@nestjs/common';
import { SignInRules } from './session.service';
import { SetupService } from './setup.service';

@Controller()
export class IdentityController {
  constructor(
    @Inject(SetupService) private readonly setups: SetupService,
    @Inject(SignInRules) private readonly rule: SignInRules,
  ) {}

  @Public()
  @Handles(ROUTES.setupState)
  async setupState(): Promise<ReplyOf<typeof ROUTES.setupState>> {
    const { secondFactor, openId } = this.rule;
    return { open: await this.setups.isOpen(), secondFactor, openId };
  }

  @Public()
  @Handles(ROUTES.setup)
  async setup(@Call() call: CallOf<typeof ROUTES.setup>): Promise<ReplyOf<typeof ROUTES.setup>> {
    await this.setups.createFirst(call.body);
    return {};
  }
}
