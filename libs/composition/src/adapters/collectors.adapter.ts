import { collectorById } from '@nachtwacht/collectors';
import {
  createPollContext,
  DeviceIdentity,
  runPoll,
  type AddressGuard,
  type AnyCollector,
  type PushedMessage,
} from '@nachtwacht/collector-kit';
import {
  DEFAULT_CONFIRMATION,
  type AspectRule,
  type BackupPolicy,
  type Catalogue,
  type Fault,
  type PollOutcome,
  type PollPlan,
  remark,
} from '@nachtwacht/domain';
import { expectedBackupAt } from '@nachtwacht/domain/time';
import type { Collectors } from '@nachtwacht/features-polling';
import { UnsealError, type Opener } from '@nachtwacht/server-kit';
import { LRUCache } from 'lru-cache';
import { redacted, secretsIn } from './redact';
import { connectionContext } from './sealing-contexts';
import { watchedOf } from './watched';

export interface CollectorsAdapterOptions {
  /** Opens sealed credentials; only a polling process has it. */
  readonly keys: Opener;
  readonly guard: AddressGuard;
  /** Folders of this machine in which repositories may be read. */
  readonly repositories: readonly string[];
  readonly inbox: (connectionId: string) => Promise<readonly PushedMessage[]>;
  /** What people know of versions, as it was read last. */
  readonly catalogueOf: (customerId: string) => Catalogue;
}

/** What follows from a connection's settings, made once per version of it. */
interface Prepared {
  readonly version: number;
  readonly collector: AnyCollector;
  readonly settings: unknown;
  readonly credentials: unknown;
  readonly rules: Map<string, AspectRule | null>;
  /** What is never to be kept of an answer. */
  readonly secrets: readonly string[];
}

/** The collectors of the registry behind the port of the polling feature. */
export class CollectorsAdapter implements Collectors {
  private readonly prepared = new LRUCache<string, Prepared>({ max: 50_000 });
  private readonly reach = new Map<string, string | null>();

  constructor(private readonly options: CollectorsAdapterOptions) {}

  async poll(plan: PollPlan, clock: () => number): Promise<PollOutcome> {
    let prepared: Prepared;
    try {
      prepared = await this.prepare(plan);
    } catch (error) {
      return { ok: false, at: clock(), durationMs: 0, fault: misconfigured(error) };
    }
    const identity = plan.sealed ? new DeviceIdentity(plan.identity ?? null) : null;
    const outcome = await runPoll({
      ...prepared,
      memory: plan.memory,
      watched: watchedOf(plan),
      now: clock(),
      openContext: (collector) =>
        createPollContext({
          deadlineMs: collector.deadlineMs,
          clock: { now: clock },
          inbox: () => this.options.inbox(plan.connectionId),
          addressGuard: this.options.guard.forSite(plan.targets),
          allow: collector.calls,
          allowPrograms: collector.programs,
          repositories: this.options.repositories,
          identity,
        }),
    });
    const { durationMs } = outcome;
    // A system may say back what it was sent: none of that is kept or shown.
    const { secrets } = prepared;
    const met =
      identity?.shown != null && identity.shown !== plan.identity ? { identity: identity.shown } : {};
    if (!outcome.ok)
      return { ok: false, at: clock(), durationMs, fault: redacted(outcome.fault, secrets), ...met };
    const { report, memory } = redacted(outcome.mapped, secrets);
    const answers = redacted(outcome.answers, secrets);
    return { ok: true, at: clock(), durationMs, report, memory, answers, ...met };
  }

  ruleOf(plan: PollPlan, aspect: string): AspectRule | null {
    const prepared = this.prepared.get(plan.connectionId);
    if (prepared?.version !== plan.version) return ruleOf(collectorById(plan.collector), null, aspect);
    const known = prepared.rules.get(aspect);
    if (known !== undefined) return known;
    const rule = ruleOf(prepared.collector, prepared.settings, aspect);
    prepared.rules.set(aspect, rule);
    return rule;
  }

  reachAspect(id: string): string | null {
    const known = this.reach.get(id);
    if (known !== undefined) return known;
    const aspects = Object.entries(collectorById(id)?.aspects ?? {});
    const found = aspects.find(([, aspect]) => aspect.reach)?.[0] ?? null;
    this.reach.set(id, found);
    return found;
  }

  /** A schedule that can't be read was refused when it was entered; should one get here, no run is called good. */
  expectedBackupAt(policy: BackupPolicy, at: number): number | null {
    try {
      return expectedBackupAt(policy, at);
    } catch {
      return null;
    }
  }

  catalogueOf(customerId: string): Catalogue {
    return this.options.catalogueOf(customerId);
  }

  private async prepare(plan: PollPlan): Promise<Prepared> {
    const known = this.prepared.get(plan.connectionId);
    if (known?.version === plan.version) return known;
    const collector = collectorById(plan.collector);
    if (!collector) throw new Error(remark('no-collector', { id: plan.collector }));
    const settings = collector.settings.parse(plan.settings);
    const credentials = await this.open(collector, plan);
    const secrets = collector.credentials ? secretsIn(collector.credentials, credentials) : [];
    const fresh = { version: plan.version, collector, settings, credentials, secrets, rules: new Map() };
    this.prepared.set(plan.connectionId, fresh);
    return fresh;
  }

  private async open(collector: AnyCollector, plan: PollPlan): Promise<unknown> {
    if (!collector.credentials) return null;
    if (!plan.sealed) {
      // Some systems may be read without: then an empty form is valid.
      const empty = collector.credentials.safeParse({});
      if (empty.success) return empty.data;
      throw new Error(remark('no-credentials'));
    }
    const context = connectionContext({ ...plan, id: plan.connectionId });
    return collector.credentials.parse(await this.options.keys.open(context, plan.sealed));
  }
}

function ruleOf(collector: AnyCollector | undefined, settings: unknown, name: string): AspectRule | null {
  const aspect = collector?.aspects[name];
  if (!collector || !aspect) return null;
  const policy = settings !== null && collector.policyOf ? collector.policyOf(settings, name) : aspect.policy;
  const attempts = aspect.attempts ?? DEFAULT_CONFIRMATION.attempts;
  return { policy, confirmation: { ...DEFAULT_CONFIRMATION, attempts } };
}

function misconfigured(error: unknown): Fault {
  const text = error instanceof UnsealError || error instanceof Error ? error.message : String(error);
  return { class: 'misconfigured', text: text.slice(0, 300) };
}
