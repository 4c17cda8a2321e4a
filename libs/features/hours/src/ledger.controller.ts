import { ROUTES } from '@nachtwacht/contracts';
import { Call, Handles, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject } from '@nestjs/common';
import { HoursStore } from './hours-store';

type R = typeof ROUTES;

@Controller()
export class LedgerController {
  constructor(@Inject(HoursStore) private readonly store: HoursStore) {}

  @Handles(ROUTES.hoursOfCustomers)
  hoursOfCustomers(
    @Call() { actor }: CallOf<R['hoursOfCustomers']>,
  ): Promise<ReplyOf<R['hoursOfCustomers']>> {
    return this.store.rows(actor.scope);
  }

  @Handles(ROUTES.hoursOverview)
  hoursOverview(@Call() { actor, params }: CallOf<R['hoursOverview']>): Promise<ReplyOf<R['hoursOverview']>> {
    return this.store.overview(actor.scope, params.id);
  }

  @Handles(ROUTES.hoursStatement)
  hoursStatement(
    @Call() { actor, params, query }: CallOf<R['hoursStatement']>,
  ): Promise<ReplyOf<R['hoursStatement']>> {
    return this.store.statementOf(actor.scope, params.id, query.month, false);
  }

  @Handles(ROUTES.closeHoursMonth)
  closeHoursMonth(
    @Call() { actor, params, body }: CallOf<R['closeHoursMonth']>,
  ): Promise<ReplyOf<R['closeHoursMonth']>> {
    return this.store.close(actor.scope, params.id, body.month, actor);
  }

  @Handles(ROUTES.lots)
  lots(@Call() { actor, query }: CallOf<R['lots']>): Promise<ReplyOf<R['lots']>> {
    return this.store.lots(actor.scope, query.customerId);
  }

  @Handles(ROUTES.buyLot)
  buyLot(@Call() { actor, body }: CallOf<R['buyLot']>): Promise<ReplyOf<R['buyLot']>> {
    return this.store.addLot(actor.scope, { ...body, source: 'bought' }, actor);
  }

  @Handles(ROUTES.giveLot)
  giveLot(@Call() { actor, body }: CallOf<R['giveLot']>): Promise<ReplyOf<R['giveLot']>> {
    return this.store.addLot(actor.scope, { ...body, source: 'goodwill' }, actor);
  }

  @Handles(ROUTES.adjustHours)
  adjustHours(@Call() { actor, body }: CallOf<R['adjustHours']>): Promise<ReplyOf<R['adjustHours']>> {
    return this.store.addLot(
      actor.scope,
      { ...body, source: 'goodwill', validFrom: null, lastDay: null },
      actor,
    );
  }
}
