import type { MorningCheck, NightRow, Override, SignInput, SignReply } from '@nachtwacht/contracts';
import { MS_PER_DAY, statusRank, tooFast, wrongFields, type Actor, type Scope } from '@nachtwacht/domain';
import { Inject, Injectable } from '@nestjs/common';
import { DutyService } from '../duty/duty.service';
import { JudgeService } from '../judge/judge.service';
import { maySign } from '../signing/may-sign';
import { CheckStore, type SigningRules } from './check-store';

/** An override may last so long at most, and so long without a lead. */
const LONGEST_OVERRIDE_DAYS = 90;
const WITHOUT_LEAD_DAYS = 14;
const RULES: SigningRules = { maySign, isTooFast: tooFast };

/** The daily check: what came of the nights, and what people do to them. */
@Injectable()
export class CheckService {
  constructor(
    @Inject(CheckStore) private readonly store: CheckStore,
    @Inject(DutyService) private readonly duty: DutyService,
    @Inject(JudgeService) private readonly judge: JudgeService,
  ) {}

  async check(scope: Scope, date?: string): Promise<MorningCheck> {
    const day = await this.duty.day(scope, date);
    const { cursor, nights } = await this.store.nightsOf(scope, day.date);
    return { day, cursor, nights: nights.sort(byWork) };
  }

  sign(actor: Actor, input: SignInput): Promise<SignReply> {
    return this.store.sign(actor.scope, input, signerOf(actor), RULES);
  }

  /** @throws Refusal for a reason that ends before it begins, or lasts more than 90 days */
  override(
    actor: Actor,
    input: {
      readonly jobId: string;
      readonly date: string;
      readonly text: string;
      readonly reason: string;
      readonly until: string;
    },
  ): Promise<Override> {
    const { jobId, date, text, reason, until } = input;
    const days = Math.round((Date.parse(until) - Date.parse(date)) / MS_PER_DAY);
    if (days < 0) throw wrongFields({ until: 'Choose a day after the night itself.' });
    if (days > LONGEST_OVERRIDE_DAYS)
      throw wrongFields({ until: 'At most 90 days: what is known for longer is to be mended.' });
    const override = { key: { jobId, date }, text, reason, until, needsLead: days > WITHOUT_LEAD_DAYS };
    return this.judged(this.store.addOverride(actor.scope, override, signerOf(actor)));
  }

  agree(actor: Actor, id: string): Promise<Override> {
    return this.judged(this.store.agree(actor.scope, id, signerOf(actor)));
  }

  endOverride(actor: Actor, id: string): Promise<Override> {
    return this.judged(this.store.endOverride(actor.scope, id));
  }

  /** At once: whoever signs in the second after it signs what it made of the night, and not what was before. */
  private async judged(deed: Promise<Override>): Promise<Override> {
    const override = await deed;
    await this.judge.judgeDue();
    return override;
  }
}

export function signerOf({ id, name }: Actor) {
  return { id, name };
}

function byWork(a: NightRow, b: NightRow): number {
  return (
    statusRank(a.status) - statusRank(b.status) ||
    a.customerName.localeCompare(b.customerName, 'nl') ||
    a.jobName.localeCompare(b.jobName, 'nl')
  );
}
