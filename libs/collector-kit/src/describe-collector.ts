import type { CollectorInfo } from '@nachtwacht/contracts';
import type { AnyCollector } from './collector';
import { formSchema } from './form-schema';

/** What the dashboard needs to list a collector and to draw its forms. */
export function describeCollector(collector: AnyCollector): CollectorInfo {
  const { id, label, description, assetKind, intervalSeconds } = collector;
  return {
    id,
    label,
    description,
    assetKind,
    settings: formSchema(collector.settings),
    credentials: collector.credentials === null ? null : formSchema(collector.credentials),
    intervalSeconds,
    aspects: Object.fromEntries(
      Object.entries(collector.aspects).map(([name, aspect]) => [
        name,
        { label: aspect.label, kind: aspect.policy.kind },
      ]),
    ),
    push: collector.push === true,
    mail: collector.mail === true,
  };
}
