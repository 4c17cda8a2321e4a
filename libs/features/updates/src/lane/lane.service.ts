import type { UpdateDetail, UpdateStepInput, UpdateStepReply } from '@nachtwacht/contracts';
import {
  mayStep,
  remark,
  stageAfter,
  updateAnnouncement,
  wrongFields,
  type Actor,
  type Scope,
} from '@nachtwacht/domain';
import { nextWindow } from '@nachtwacht/domain/time';
import { Inject, Injectable } from '@nestjs/common';
import { LaneStore } from './lane-store';

const iso = (at: number) => new Date(at).toISOString();

@Injectable()
export class LaneService {
  constructor(@Inject(LaneStore) private readonly store: LaneStore) {}

  /** With when work may be done next at this customer, and a text to tell it. */
  async detail(scope: Scope, id: string): Promise<UpdateDetail> {
    const { item, steps, release, terms, now } = await this.store.one(scope, id);
    const { from, until } = nextWindow(terms.window, now);
    const announced = {
      ...item,
      plannedFrom: item.plannedFrom === null ? null : Date.parse(item.plannedFrom),
      plannedUntil: item.plannedUntil === null ? null : Date.parse(item.plannedUntil),
    };
    return {
      ...item,
      steps,
      release,
      nextWindow: { from: iso(from), until: iso(until) },
      announcement: { nl: updateAnnouncement(announced, 'nl'), en: updateAnnouncement(announced, 'en') },
    };
  }

  /** @throws Refusal for a window that is over before it begins */
  step(actor: Actor, input: UpdateStepInput, now: number): Promise<UpdateStepReply> {
    if (input.step === 'plan' && !(Date.parse(input.until) > Math.max(Date.parse(input.from), now)))
      throw wrongFields({ until: remark('window-backwards') });
    return this.store.step(actor.scope, input, actor, { may: mayStep, after: stageAfter });
  }
}
