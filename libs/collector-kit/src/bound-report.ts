import { judge, severity, type Observation, type SeenAsset } from '@nachtwacht/domain';
import { boundAsset, boundObservation, MAX_KEY } from './bound-observation';
import { cleanText } from './clean-text';
import type { AnyCollector, Mapped } from './collector';

export const MAX_ASSETS = 1_000;
export const MAX_OBSERVATIONS = 10_000;
const MAX_MEMORY_BYTES = 32 * 1024;

export interface Bounded {
  readonly mapped: Mapped;
  /** What was left out and why, one line, for the fault shown at the connection; null when nothing was. */
  readonly overflow: string | null;
}

/**
 * Makes a report that can be stored from whatever a collector made of a hostile answer: limits on number and length,
 * no control characters, finite numbers, each asset once, of each observation the worse, only aspects that are declared.
 * A report of which assets were left out is not complete: their absence says nothing.
 */
export function boundMapped(collector: AnyCollector, { report, memory }: Mapped): Bounded {
  const lost: string[] = [];
  const assets = distinctAssets(report.assets);
  const keptAssets = assets.length > MAX_ASSETS ? assets.slice(0, MAX_ASSETS) : assets;
  if (assets.length > MAX_ASSETS) lost.push(`${assets.length} things, of which ${MAX_ASSETS} are kept`);

  const observations = distinctObservations(collector, report.observations, keptAssets);
  if (observations.length > MAX_OBSERVATIONS)
    lost.push(`${observations.length} observations, of which ${MAX_OBSERVATIONS} are kept`);

  const keepsMemory = memory !== undefined && isSmall(memory);
  if (memory !== undefined && !keepsMemory) lost.push('more to remember than is kept');
  return {
    mapped: {
      report: {
        assets: keptAssets,
        observations:
          observations.length > MAX_OBSERVATIONS ? observations.slice(0, MAX_OBSERVATIONS) : observations,
        complete: report.complete && keptAssets.length === assets.length,
      },
      ...(keepsMemory ? { memory } : {}),
    },
    overflow: lost.length === 0 ? null : `The source gave ${lost.join('; ')}`,
  };
}

function distinctAssets(assets: readonly SeenAsset[]): readonly SeenAsset[] {
  const byKey = new Map<string, SeenAsset>();
  for (const asset of assets) {
    const key = cleanText(asset.key, MAX_KEY);
    if (key !== '' && !byKey.has(key)) byKey.set(key, boundAsset(asset, key));
  }
  return [...byKey.values()];
}

function distinctObservations(
  collector: AnyCollector,
  observations: readonly Observation[],
  assets: readonly SeenAsset[],
): readonly Observation[] {
  const keys = new Set(assets.map((asset) => asset.key));
  const places = new Map<string, number>();
  const kept: Observation[] = [];
  for (const observation of observations) {
    const bounded = boundObservation(observation);
    const name = `${bounded.asset}\n${bounded.aspect}\n${bounded.instance}`;
    if (!keys.has(bounded.asset) || !isDeclared(collector, bounded)) continue;
    const place = places.get(name);
    const before = place === undefined ? undefined : kept[place];
    if (place === undefined || before === undefined) places.set(name, kept.push(bounded) - 1);
    else if (isWorse(collector, bounded, before)) kept[place] = bounded;
  }
  return kept;
}

/** Two drives of one name: the sound one must not hide the broken one. */
function isWorse(collector: AnyCollector, one: Observation, other: Observation): boolean {
  return badness(collector, one) > badness(collector, other);
}

function badness(collector: AnyCollector, { aspect, reading }: Observation): number {
  const policy = collector.aspects[aspect]?.policy;
  // Of what is judged by a date, the first that was told counts.
  if (policy === undefined || (reading.kind !== 'state' && reading.kind !== 'level')) return 0;
  return severity(judge(reading, policy, { now: 0 }).status);
}

function isDeclared(collector: AnyCollector, { aspect, reading }: Observation): boolean {
  return Object.hasOwn(collector.aspects, aspect) && collector.aspects[aspect]?.policy.kind === reading.kind;
}

/** jsonb can hold neither U+0000 nor half a surrogate pair; both show as an escape in JSON text. */
const UNSTORABLE = /\\u(?:0000|d[89a-f])/i;

function isSmall(memory: unknown): boolean {
  try {
    const text = JSON.stringify(memory);
    return (
      text.length <= MAX_MEMORY_BYTES && Buffer.byteLength(text) <= MAX_MEMORY_BYTES && !UNSTORABLE.test(text)
    );
  } catch {
    return false;
  }
}
