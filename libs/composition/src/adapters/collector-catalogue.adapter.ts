import { collectorById, COLLECTORS } from '@nachtwacht/collectors';
import { formSchema, type AnyCollector } from '@nachtwacht/collector-kit';
import type { CollectorInfo } from '@nachtwacht/contracts';
import { DEFAULT_CONFIRMATION } from '@nachtwacht/domain';
import type { CollectorCatalogue } from '@nachtwacht/features-connections';
import type { AspectCatalogue } from '@nachtwacht/features-inventory';
import type { JudgedAspect, LimitCatalogue } from '@nachtwacht/features-limits';
import { checkCredentials, checkSettings, needsCredentials, targetChanged, targetOf } from './forms';

/** The collectors of the registry behind the ports of connections, inventory and limits. */
export class CollectorCatalogueAdapter implements CollectorCatalogue, AspectCatalogue, LimitCatalogue {
  private readonly infos = COLLECTORS.map(infoOf);

  list(): readonly CollectorInfo[] {
    return this.infos;
  }

  find(id: string): CollectorInfo | undefined {
    return this.infos.find((info) => info.id === id);
  }

  checkSettings(id: string, settings: unknown) {
    return checkSettings(known(id), settings);
  }

  checkCredentials(id: string, credentials: unknown) {
    return checkCredentials(known(id), credentials);
  }

  needsCredentials(id: string): boolean {
    return needsCredentials(known(id));
  }

  targetChanged(
    id: string,
    before: Readonly<Record<string, unknown>>,
    after: Readonly<Record<string, unknown>>,
  ): boolean {
    return targetChanged(known(id), before, after);
  }

  targetOf(id: string, settings: Readonly<Record<string, unknown>>) {
    return targetOf(known(id), settings);
  }

  addressOf(id: string, settings: Readonly<Record<string, unknown>>): string {
    const collector = known(id);
    const taken = collector.settings.safeParse(settings);
    return taken.success ? collector.addressOf(taken.data) : '';
  }

  collectors() {
    return COLLECTORS.map(({ id, label }) => ({ collector: id, label }));
  }

  aspectsOf(id: string): readonly string[] {
    return Object.keys(collectorById(id)?.aspects ?? {});
  }

  describe(id: string, name: string, settings: Readonly<Record<string, unknown>>): JudgedAspect | null {
    const collector = collectorById(id);
    const aspect = collector && Object.hasOwn(collector.aspects, name) ? collector.aspects[name] : undefined;
    if (!collector || !aspect) return null;
    const taken = collector.settings.safeParse(settings);
    const policy = taken.success ? collector.policyOf?.(taken.data, name) : undefined;
    const metrics = Object.entries(aspect.metrics ?? {}).map(([metric, { label, unit }]) => ({
      name: metric,
      label,
      unit,
    }));
    const attempts = aspect.attempts ?? DEFAULT_CONFIRMATION.attempts;
    return { label: aspect.label, policy: policy ?? aspect.policy, attempts, metrics };
  }
}

/** The features ask only about kinds that they found in the list. */
function known(id: string): AnyCollector {
  const collector = collectorById(id);
  if (!collector) throw new Error(`There is no collector "${id}".`);
  return collector;
}

function infoOf(collector: AnyCollector): CollectorInfo {
  const aspects = Object.entries(collector.aspects).map(([name, { label, policy }]) => [
    name,
    { label, kind: policy.kind },
  ]);
  return {
    id: collector.id,
    label: collector.label,
    description: collector.description,
    assetKind: collector.assetKind,
    settings: formSchema(collector.settings),
    credentials: collector.credentials && formSchema(collector.credentials),
    intervalSeconds: collector.intervalSeconds,
    aspects: Object.fromEntries(aspects) as CollectorInfo['aspects'],
    push: collector.push === true,
    mail: collector.mail === true,
  };
}
