import type {
  ChosenLimit,
  LimitAbout,
  LimitAspect,
  LimitCollector,
  LimitInput,
  LimitPolicy,
} from '@nachtwacht/contracts';
import { fitted, noSuch, wrongFields, type Policy, type Scope } from '@nachtwacht/domain';
import { Inject, Injectable } from '@nestjs/common';
import { LimitCatalogue } from './limit-catalogue';
import { LimitStore, type LimitUse } from './limit-store';

/** What holds, in the words of the collectors, and how it is chosen. */
@Injectable()
export class LimitsService {
  constructor(
    @Inject(LimitStore) private readonly store: LimitStore,
    @Inject(LimitCatalogue) private readonly catalogue: LimitCatalogue,
  ) {}

  /** Those that judge most first. */
  async list(scope: Scope): Promise<LimitCollector[]> {
    const rules = await this.store.rules(scope, null);
    const uses = await this.store.uses(scope, null);
    return this.catalogue
      .collectors()
      .map((known) => this.describe(known, rules, uses))
      .filter(({ aspects }) => aspects.length > 0)
      .sort((a, b) => b.checks - a.checks);
  }

  /** @throws Refusal for limits that the aspect can not be judged by */
  async keep(scope: Scope, input: LimitInput): Promise<LimitCollector> {
    this.requireFitting(input, input.policy);
    await this.store.keep(scope, input);
    return this.one(scope, input.collector);
  }

  async drop(scope: Scope, about: LimitAbout): Promise<LimitCollector> {
    await this.store.drop(scope, about);
    return this.one(scope, about.collector);
  }

  /** @throws Refusal */
  requireFitting({ collector, aspect }: LimitAbout, policy: LimitPolicy): void {
    const known = this.catalogue.describe(collector, aspect, {});
    if (!known) throw noSuch('aspect');
    if (!fitted(known.policy, policy as Policy))
      throw wrongFields({ policy: 'These limits are not of the kind that this aspect is judged by.' });
  }

  private async one(scope: Scope, collector: string): Promise<LimitCollector> {
    const known = this.catalogue.collectors().find((one) => one.collector === collector);
    if (!known) throw noSuch('collector');
    const [rules, uses] = [await this.store.rules(scope, collector), await this.store.uses(scope, collector)];
    return this.describe(known, rules, uses);
  }

  private describe(
    known: Pick<LimitCollector, 'collector' | 'label'>,
    rules: readonly ChosenLimit[],
    uses: readonly LimitUse[],
  ): LimitCollector {
    const { collector } = known;
    const own = uses.filter((use) => use.collector === collector);
    const aspects = this.catalogue
      .aspectsOf(collector)
      .map((aspect) => this.aspect(collector, aspect, rules, own))
      .filter((aspect) => aspect !== null);
    return { ...known, checks: aspects.reduce((total, { checks }) => total + checks, 0), aspects };
  }

  private aspect(
    collector: string,
    aspect: string,
    rules: readonly ChosenLimit[],
    uses: readonly LimitUse[],
  ): LimitAspect | null {
    const known = this.catalogue.describe(collector, aspect, {});
    if (!known || known.policy.kind === 'backup') return null;
    const { label, policy, attempts } = known;
    const used = uses.filter((use) => use.aspect === aspect);
    return {
      aspect,
      label,
      policy: writable(policy),
      attempts,
      checks: sum(used, 'checks'),
      ownPolicies: sum(used, 'ownPolicies'),
      assetKinds: used.map(({ assetKind }) => assetKind),
      rules: rules.filter((rule) => rule.collector === collector && rule.aspect === aspect),
    };
  }
}

function sum(uses: readonly LimitUse[], what: 'checks' | 'ownPolicies'): number {
  return uses.reduce((total, use) => total + use[what], 0);
}

/** The same as it crosses the wire, where lists are not read-only. */
function writable(policy: Exclude<Policy, { kind: 'backup' }>): LimitPolicy {
  if (policy.kind !== 'state') return { ...policy };
  return { ...policy, ok: [...policy.ok], warning: [...policy.warning], critical: [...policy.critical] };
}
