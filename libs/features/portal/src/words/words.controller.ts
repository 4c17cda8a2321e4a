import { ROUTES } from '@nachtwacht/contracts';
import { Budgets, Call, Handles, spendExport, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject, StreamableFile } from '@nestjs/common';
import { PortalWordsService } from './words.service';

type R = typeof ROUTES;

@Controller()
export class PortalWordsController {
  constructor(
    @Inject(PortalWordsService) private readonly words: PortalWordsService,
    @Inject(Budgets) private readonly budgets: Budgets,
  ) {}

  @Handles(ROUTES.portalCoSign)
  coSign(@Call() { actor, params, body }: CallOf<R['portalCoSign']>): Promise<ReplyOf<R['portalCoSign']>> {
    return this.words.coSign(actor, params.id, body);
  }

  @Handles(ROUTES.portalCoSignProof)
  async proof(@Call() { actor, params, query }: CallOf<R['portalCoSignProof']>): Promise<StreamableFile> {
    await spendExport(this.budgets, actor.id);
    return new StreamableFile(await this.words.proof(actor, params.id, query.language), {
      type: 'application/pdf',
      disposition: `attachment; filename="restore-test-${params.id}.pdf"`,
    });
  }

  @Handles(ROUTES.portalContacts)
  contacts(@Call() { actor }: CallOf<R['portalContacts']>): Promise<ReplyOf<R['portalContacts']>> {
    return this.words.contacts(actor);
  }

  @Handles(ROUTES.portalChooseMails)
  chooseMails(
    @Call() { actor, params, body }: CallOf<R['portalChooseMails']>,
  ): Promise<ReplyOf<R['portalChooseMails']>> {
    return this.words.chooseMails(actor, params.id, body);
  }

  @Handles(ROUTES.portalHoursRequests)
  hoursRequests(
    @Call() { actor }: CallOf<R['portalHoursRequests']>,
  ): Promise<ReplyOf<R['portalHoursRequests']>> {
    return this.words.hoursRequests(actor);
  }

  @Handles(ROUTES.portalRequestHours)
  requestHours(
    @Call() { actor, body }: CallOf<R['portalRequestHours']>,
  ): Promise<ReplyOf<R['portalRequestHours']>> {
    return this.words.requestHours(actor, body);
  }
}
