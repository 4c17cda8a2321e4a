import { ROUTES } from '@nachtwacht/contracts';
import { Call, Handles, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject } from '@nestjs/common';
import { CheckStore } from '../check/check-store';
import { DutyStore, type DutySettings } from './duty-store';
import { DutyService } from './duty.service';

type R = typeof ROUTES;

@Controller()
export class DutyController {
  constructor(
    @Inject(DutyService) private readonly duty: DutyService,
    @Inject(DutyStore) private readonly store: DutyStore,
    @Inject(CheckStore) private readonly checks: CheckStore,
  ) {}

  @Handles(ROUTES.dutyPeople)
  dutyPeople(@Call() { actor }: CallOf<R['dutyPeople']>): Promise<ReplyOf<R['dutyPeople']>> {
    return this.store.people(actor.scope);
  }

  @Handles(ROUTES.handOver)
  handOver(@Call() { actor, body }: CallOf<R['handOver']>): Promise<ReplyOf<R['handOver']>> {
    return this.duty.handOver(actor, body.date, body.personId);
  }

  @Handles(ROUTES.dutyWeekdays)
  async dutyWeekdays(@Call() { actor }: CallOf<R['dutyWeekdays']>): Promise<ReplyOf<R['dutyWeekdays']>> {
    return { weekdays: await this.store.weekdays(actor.scope) };
  }

  @Handles(ROUTES.changeDutyWeekdays)
  async changeDutyWeekdays(
    @Call() { actor, body }: CallOf<R['changeDutyWeekdays']>,
  ): Promise<ReplyOf<R['changeDutyWeekdays']>> {
    await this.duty.changeWeekdays(actor.scope, body.weekdays);
    return { weekdays: await this.store.weekdays(actor.scope) };
  }

  @Handles(ROUTES.dutySettings)
  async dutySettings(@Call() { actor }: CallOf<R['dutySettings']>): Promise<ReplyOf<R['dutySettings']>> {
    return settingsReply(await this.store.settings(actor.scope));
  }

  @Handles(ROUTES.changeDutySettings)
  async changeDutySettings(
    @Call() { actor, body }: CallOf<R['changeDutySettings']>,
  ): Promise<ReplyOf<R['changeDutySettings']>> {
    await this.duty.changeSettings(actor.scope, body);
    return settingsReply(await this.store.settings(actor.scope));
  }

  @Handles(ROUTES.checkOverview)
  async checkOverview(@Call() { actor }: CallOf<R['checkOverview']>): Promise<ReplyOf<R['checkOverview']>> {
    const overrides = await this.checks.overrides(actor.scope);
    return this.duty.overview(
      actor.scope,
      overrides.filter(({ needsLead, agreedBy }) => needsLead && agreedBy === null),
    );
  }
}

/** With lists of its own, as the contract has them. */
function settingsReply({ calendar, ...hours }: DutySettings): ReplyOf<R['dutySettings']> {
  return { ...hours, calendar: { switches: { ...calendar.switches }, freeDays: [...calendar.freeDays] } };
}
