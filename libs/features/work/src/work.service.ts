import type { WorkDetail, WorkInput, WorkItemView, WorkStepInput } from '@nachtwacht/contracts';
import {
  conflicting,
  replayWork,
  USUAL_WORK_RULES,
  type Actor,
  type Scope,
  type WorkEvent,
  type WorkState,
} from '@nachtwacht/domain';
import { Inject, Injectable } from '@nestjs/common';
import { detailOf, eventsOf, replayed, timeOf, viewWork } from './view-work';
import { WorkStore, type NewWorkEvent, type StoredWork } from './work-store';

/** What another computer's clock may be ahead. */
const AHEAD_MS = 60_000;

@Injectable()
export class WorkService {
  constructor(@Inject(WorkStore) private readonly store: WorkStore) {}

  /** What is due first on top; what has no due moment after it, the latest first. */
  async list(
    scope: Scope,
    which: {
      readonly customerId?: string | undefined;
      readonly incidentId?: string | undefined;
      readonly show: 'open' | 'past';
    },
  ): Promise<WorkItemView[]> {
    const { works, now } = await this.store.list(scope, which);
    const views = works.map((work) => viewWork(work, now));
    return which.show === 'past'
      ? views
      : views.sort((a, b) => firstDue(a) - firstDue(b) || b.number - a.number);
  }

  async one(scope: Scope, id: string): Promise<WorkDetail> {
    const { work, now } = await this.store.one(scope, id);
    return detailOf(work, now);
  }

  /** @throws Refusal for a receipt that is still to come */
  async open(actor: Actor, input: WorkInput, present: number): Promise<WorkDetail> {
    const receivedAt = input.receivedAt === undefined ? null : Date.parse(input.receivedAt);
    if (receivedAt !== null && receivedAt > present + AHEAD_MS) throw inTheFuture();
    const rules = input.pausesForSupplier
      ? { ...USUAL_WORK_RULES, pausesIn: [...USUAL_WORK_RULES.pausesIn, 'waiting-supplier' as const] }
      : USUAL_WORK_RULES;
    const at = receivedAt === null ? null : Math.min(receivedAt, present);
    const { work, now } = await this.store.open(actor.scope, input, rules, actor, at);
    return detailOf(work, now);
  }

  async step(actor: Actor, id: string, input: WorkStepInput): Promise<WorkDetail> {
    const { work, now } = await this.store.step(actor.scope, id, input.version, actor, (before, at) =>
      judge(before, input, at),
    );
    return detailOf(work, now);
  }
}

function firstDue({ response, resolution }: WorkItemView): number {
  const dues = [response.dueAt, resolution.dueAt].flatMap((due) => (due === null ? [] : [Date.parse(due)]));
  return dues.length === 0 ? Number.MAX_SAFE_INTEGER : Math.min(...dues);
}

/** @throws Refusal for what cannot have happened then */
function judge(
  work: StoredWork,
  input: WorkStepInput,
  now: number,
): { event: NewWorkEvent; state: WorkState } {
  const asked = input.at === undefined ? now : Date.parse(input.at);
  if (asked > now + AHEAD_MS) throw inTheFuture();
  const at = Math.min(asked, now);
  const before = replayed(work, now);
  if (at < before.receivedAt)
    throw conflicting('work-before-receipt', 'That is before the item was received: give a later time.');
  const priority = input.step === 'prioritised' ? input.priority : null;
  const id = Math.max(0, ...work.events.map((event) => event.id)) + 1;
  const added: WorkEvent =
    input.step === 'prioritised'
      ? { id, at, kind: 'prioritised', priority: input.priority }
      : { id, at, kind: input.step };
  const after = replayWork([...eventsOf(work), added], work.item.rules, timeOf(work), now);
  if (after.ignored.some((event) => event === id || !before.ignored.includes(event)))
    throw input.step === 'reopened' && before.endedAt !== null
      ? conflicting(
          'work-too-late',
          'It was resolved too long ago to be opened again: write down a new item.',
        )
      : conflicting(
          'work-elsewhere',
          'That could not happen where the item stood then: look at its history.',
        );
  const outside = input.step === 'referenced' ? { ref: input.outsideRef, url: input.outsideUrl } : null;
  return { event: { kind: input.step, at, priority, note: input.note, outside }, state: after.state };
}

function inTheFuture() {
  return conflicting('work-in-future', 'That time is still to come: give one that has been.');
}
