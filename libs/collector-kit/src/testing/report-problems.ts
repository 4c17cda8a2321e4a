import type { AnyCollector, Mapped } from '../collector';

/** What is wrong with a report, one line each. */
export function reportProblems(collector: AnyCollector, mapped: Mapped): readonly string[] {
  const keys = new Set(mapped.report.assets.map((asset) => asset.key));
  return mapped.report.observations.flatMap((observation) => {
    const name = `${observation.asset}/${observation.aspect}/${observation.instance}`;
    if (!Object.hasOwn(collector.aspects, observation.aspect)) return [`${name}: the aspect is not declared`];
    const kind = collector.aspects[observation.aspect]?.policy.kind;
    return [
      ...(kind === observation.reading.kind
        ? []
        : [`${name}: a ${observation.reading.kind} under a policy of ${kind}`]),
      ...(keys.has(observation.asset) ? [] : [`${name}: the asset is not in the report`]),
    ];
  });
}
