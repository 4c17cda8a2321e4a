import type { LimitPreview, LimitProposal } from '@nachtwacht/contracts';
import {
  DEFAULT_CONFIRMATION,
  noSuch,
  type KeptPoint,
  type LimitRule,
  type Policy,
  type Scope,
} from '@nachtwacht/domain';
import { Inject, Injectable } from '@nestjs/common';
import { LimitCatalogue, type JudgedAspect } from '../limit-catalogue';
import { LimitHistoryStore, LimitStore, type KeptTime, type LimitedCheck } from '../limit-store';
import { LimitsService } from '../limits.service';
import { addUp, type CheckPreview } from './add-up';
import { bearingMetrics } from './bearing-metrics';
import { judgeNow } from './judge-now';
import { judgedBy, type JudgedBy } from './judged-by';
import { reckonCheck } from './reckon-check';

/** More would keep a person, and the process, waiting. */
const MOST_CHECKS = 100;
/** Read and reckoned in one go; between them others get their turn. */
const AT_ONCE = 4;

const NONE: ReadonlyMap<number, readonly KeptPoint[]> = new Map();

type Meant = JudgedBy & { readonly check: LimitedCheck };

/** What would have fired in the last 30 days. */
@Injectable()
export class LimitPreviewService {
  constructor(
    @Inject(LimitStore) private readonly store: LimitStore,
    @Inject(LimitHistoryStore) private readonly history: LimitHistoryStore,
    @Inject(LimitCatalogue) private readonly catalogue: LimitCatalogue,
    @Inject(LimitsService) private readonly limits: LimitsService,
  ) {}

  /** @throws Refusal for an aspect that is not there, or limits that do not fit it */
  async preview(scope: Scope, proposal: LimitProposal): Promise<LimitPreview> {
    const aspect = this.catalogue.describe(proposal.collector, proposal.aspect, {});
    if (!aspect) throw noSuch('aspect');
    if (proposal.chosen) this.limits.requireFitting(proposal, proposal.chosen.policy);
    const time = await this.history.time(scope);
    const chosen = await this.store.rules(scope, proposal.collector);
    const rules = chosen.map((rule): LimitRule => ({ ...rule, policy: rule.policy as Policy }));
    const { checks, total } = await this.history.checks(scope, proposal, MOST_CHECKS);
    const meant = checks.flatMap((check) => this.meant(check, rules, proposal));
    const previews: CheckPreview[] = [];
    for (let start = 0; start < meant.length; start += AT_ONCE)
      previews.push(...(await this.reckon(scope, meant.slice(start, start + AT_ONCE), aspect, time)));
    return {
      by: basisOf(aspect),
      from: isoAt(time.from),
      to: isoAt(time.now),
      finest: { fiveMinutes: isoAt(time.fiveMinutesFrom), hours: isoAt(time.from) },
      checks: checks.length,
      untouched: checks.length - meant.length,
      leftOut: total - checks.length,
      ...addUp(previews),
    };
  }

  private meant(check: LimitedCheck, rules: readonly LimitRule[], proposal: LimitProposal): Meant[] {
    const own = this.catalogue.describe(proposal.collector, proposal.aspect, check.settings);
    if (!own) return [];
    const confirmation = { ...DEFAULT_CONFIRMATION, attempts: own.attempts };
    const by = judgedBy(check, { policy: own.policy, confirmation }, rules, proposal);
    return by ? [{ check, ...by }] : [];
  }

  private async reckon(
    scope: Scope,
    meant: readonly Meant[],
    { policy, metrics }: JudgedAspect,
    time: KeptTime,
  ): Promise<CheckPreview[]> {
    const ids = meant.map(({ check }) => check.id);
    const bearing = bearingMetrics(policy, metrics);
    const points = bearing ? await this.history.points(scope, ids, bearing, time) : NONE;
    const statuses = await this.history.statuses(scope, ids, time);
    return meant.map(({ check, present, proposed }) => {
      const kept = {
        points: points.get(check.id) ?? [],
        statuses: statuses.get(check.id) ?? [],
        intervalSeconds: check.intervalSeconds,
        now: time.now,
      };
      const basis = basisOf({ policy, metrics });
      return {
        check,
        isKept: basis === 'now' || (basis === 'samples' ? kept.points : kept.statuses).length > 0,
        present: reckonCheck(present, kept),
        proposed: reckonCheck(proposed, kept),
        now: {
          present: judgeNow(check, present.policy, time.now),
          proposed: judgeNow(check, proposed.policy, time.now),
        },
      };
    });
  }
}

function basisOf({ policy, metrics }: Pick<JudgedAspect, 'policy' | 'metrics'>): LimitPreview['by'] {
  if (policy.kind === 'state' || policy.kind === 'update') return 'history';
  return bearingMetrics(policy, metrics) ? 'samples' : 'now';
}

function isoAt(at: number): string {
  return new Date(at).toISOString();
}
