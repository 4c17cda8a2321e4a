import { ROUTES } from '@nachtwacht/contracts';
import { Call, Handles, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject } from '@nestjs/common';
import { HoursImportService } from './hours-import.service';
import { HoursStore, TimerStore } from './hours-store';

type R = typeof ROUTES;

@Controller()
export class EntriesController {
  constructor(
    @Inject(HoursStore) private readonly store: HoursStore,
    @Inject(TimerStore) private readonly timers: TimerStore,
    @Inject(HoursImportService) private readonly imports: HoursImportService,
  ) {}

  @Handles(ROUTES.timeEntries)
  timeEntries(@Call() { actor, query }: CallOf<R['timeEntries']>): Promise<ReplyOf<R['timeEntries']>> {
    return this.store.entries(actor.scope, {
      ...query,
      customerId: query.customerId ?? null,
      personId: query.personId ?? (query.customerId === undefined ? actor.id : null),
    });
  }

  @Handles(ROUTES.addTimeEntry)
  addTimeEntry(@Call() { actor, body }: CallOf<R['addTimeEntry']>): Promise<ReplyOf<R['addTimeEntry']>> {
    return this.store.book(actor.scope, body, actor);
  }

  @Handles(ROUTES.changeTimeEntry)
  changeTimeEntry(
    @Call() { actor, params, body }: CallOf<R['changeTimeEntry']>,
  ): Promise<ReplyOf<R['changeTimeEntry']>> {
    return this.store.change(actor.scope, params.id, body);
  }

  @Handles(ROUTES.releaseTimeEntries)
  releaseTimeEntries(
    @Call() { actor, body }: CallOf<R['releaseTimeEntries']>,
  ): Promise<ReplyOf<R['releaseTimeEntries']>> {
    return this.store.release(actor.scope, body.ids);
  }

  @Handles(ROUTES.reverseTimeEntry)
  reverseTimeEntry(
    @Call() { actor, params, body }: CallOf<R['reverseTimeEntry']>,
  ): Promise<ReplyOf<R['reverseTimeEntry']>> {
    return this.store.reverse(actor.scope, params.id, body.reason, actor);
  }

  @Handles(ROUTES.timer)
  async running(@Call() { actor }: CallOf<R['timer']>): Promise<ReplyOf<R['timer']>> {
    return { timer: await this.timers.current(actor.scope, actor.id) };
  }

  @Handles(ROUTES.startTimer)
  startTimer(@Call() { actor, body }: CallOf<R['startTimer']>): Promise<ReplyOf<R['startTimer']>> {
    return this.timers.start(actor.scope, body, actor);
  }

  @Handles(ROUTES.stopTimer)
  stopTimer(@Call() { actor, body }: CallOf<R['stopTimer']>): Promise<ReplyOf<R['stopTimer']>> {
    return this.timers.stop(actor.scope, body, actor);
  }

  @Handles(ROUTES.discardTimer)
  discardTimer(@Call() { actor }: CallOf<R['discardTimer']>): Promise<ReplyOf<R['discardTimer']>> {
    return this.timers.discard(actor.scope, actor.id).then(() => ({}));
  }

  @Handles(ROUTES.previewHoursImport)
  previewHoursImport(
    @Call() { actor, body }: CallOf<R['previewHoursImport']>,
  ): Promise<ReplyOf<R['previewHoursImport']>> {
    return this.imports.preview(actor, body.csv);
  }

  @Handles(ROUTES.importHours)
  importHours(@Call() { actor, body }: CallOf<R['importHours']>): Promise<ReplyOf<R['importHours']>> {
    return this.imports.take(actor, body.csv);
  }
}
