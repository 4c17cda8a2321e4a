import { ROUTES } from '@nachtwacht/contracts';
import { Call, Handles, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject } from '@nestjs/common';
import { LimitsService } from './limits.service';
import { LimitPreviewService } from './preview/limit-preview.service';

@Controller()
export class LimitsController {
  constructor(
    @Inject(LimitsService) private readonly limits: LimitsService,
    @Inject(LimitPreviewService) private readonly previews: LimitPreviewService,
  ) {}

  @Handles(ROUTES.limits)
  list(@Call() { actor }: CallOf<typeof ROUTES.limits>): Promise<ReplyOf<typeof ROUTES.limits>> {
    return this.limits.list(actor.scope);
  }

  @Handles(ROUTES.keepLimit)
  keep(@Call() { actor, body }: CallOf<typeof ROUTES.keepLimit>): Promise<ReplyOf<typeof ROUTES.keepLimit>> {
    return this.limits.keep(actor.scope, body);
  }

  @Handles(ROUTES.dropLimit)
  drop(@Call() { actor, body }: CallOf<typeof ROUTES.dropLimit>): Promise<ReplyOf<typeof ROUTES.dropLimit>> {
    return this.limits.drop(actor.scope, body);
  }

  @Handles(ROUTES.previewLimit)
  preview(
    @Call() { actor, body }: CallOf<typeof ROUTES.previewLimit>,
  ): Promise<ReplyOf<typeof ROUTES.previewLimit>> {
    return this.previews.preview(actor.scope, body);
  }
}
