import { ROUTES } from '@nachtwacht/contracts';
import { Budgets, Call, Handles, spendExport, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject, StreamableFile } from '@nestjs/common';
import { RegisterService } from './register.service';

@Controller()
export class RegisterController {
  constructor(
    @Inject(RegisterService) private readonly register: RegisterService,
    @Inject(Budgets) private readonly budgets: Budgets,
  ) {}

  @Handles(ROUTES.verifyRegister)
  verify(
    @Call() { actor, params }: CallOf<typeof ROUTES.verifyRegister>,
  ): Promise<ReplyOf<typeof ROUTES.verifyRegister>> {
    return this.register.verify(actor.scope, params.id);
  }

  @Handles(ROUTES.exportRegister)
  async export(
    @Call() { actor, params, query }: CallOf<typeof ROUTES.exportRegister>,
  ): Promise<StreamableFile> {
    await spendExport(this.budgets, actor.id);
    const { name, type, content } = await this.register.export(actor.scope, params.id, query);
    return new StreamableFile(content, { type, disposition: `attachment; filename="${name}"` });
  }
}
