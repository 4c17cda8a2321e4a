import { ROUTES } from '@nachtwacht/contracts';
import { Call, Handles, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject } from '@nestjs/common';
import { MailReportsService } from './mail-reports.service';

@Controller()
export class MailReportsController {
  constructor(@Inject(MailReportsService) private readonly mails: MailReportsService) {}

  @Handles(ROUTES.previewMailRules)
  preview(
    @Call() { actor, params, body }: CallOf<typeof ROUTES.previewMailRules>,
  ): Promise<ReplyOf<typeof ROUTES.previewMailRules>> {
    return this.mails.preview(actor.scope, params.id, body);
  }

  @Handles(ROUTES.unreadMails)
  unread(@Call() { actor }: CallOf<typeof ROUTES.unreadMails>): Promise<ReplyOf<typeof ROUTES.unreadMails>> {
    return this.mails.unread(actor.scope);
  }

  @Handles(ROUTES.decideMails)
  decide(
    @Call() { actor, body }: CallOf<typeof ROUTES.decideMails>,
  ): Promise<ReplyOf<typeof ROUTES.decideMails>> {
    return this.mails.decide(actor.scope, actor.id, body);
  }
}
