import { ROUTES } from '@nachtwacht/contracts';
import { Call, Handles, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject } from '@nestjs/common';
import { CoverageService } from './coverage.service';

@Controller()
export class CoverageController {
  constructor(@Inject(CoverageService) private readonly coverage: CoverageService) {}

  @Handles(ROUTES.coverage)
  all(@Call() { actor }: CallOf<typeof ROUTES.coverage>): Promise<ReplyOf<typeof ROUTES.coverage>> {
    return this.coverage.all(actor.scope);
  }
}
