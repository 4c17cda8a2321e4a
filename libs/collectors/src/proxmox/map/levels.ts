import { observePart, percentOfWhole } from '@nachtwacht/collector-kit';
import { remark, type Observation } from '@nachtwacht/domain';

/** Percent in use of something; nothing where it is not told. */
export function used(
  aspect: 'cpu' | 'memory' | 'disk',
  asset: string,
  percent: number | null,
  more: { readonly instance?: string; readonly detail?: string } = {},
): readonly Observation[] {
  if (percent === null) return [];
  return [
    observePart({
      asset,
      aspect,
      reading: { kind: 'level', value: percent, unit: 'percent' },
      metrics: { used_percent: percent },
      ...more,
    }),
  ];
}

/** Space in use; a whole of 0 is one that is not known. */
export function space(
  asset: string,
  instance: string,
  bytes: { readonly used: number | undefined; readonly whole: number | undefined },
): readonly Observation[] {
  const { used: taken = null, whole = null } = bytes;
  if (taken === null || whole === null) return [];
  const detail = remark('amount-of', { used: gigabytes(taken), whole: gigabytes(whole) });
  return used('disk', asset, percentOfWhole(taken, whole), { instance, detail });
}

/** A share of processors (0 to 1) as percent. */
export function processorPercent(share: number | undefined): number | null {
  return share === undefined ? null : percentOfWhole(share, 1);
}

export function uptime(asset: string, seconds: number | undefined): readonly Observation[] {
  if (seconds === undefined || seconds < 0) return [];
  return [
    observePart({
      asset,
      aspect: 'uptime',
      reading: { kind: 'level', value: seconds, unit: 'seconds' },
      metrics: { uptime_seconds: seconds },
    }),
  ];
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}
