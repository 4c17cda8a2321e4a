import { observePart } from '@nachtwacht/collector-kit';
import { remark, type Observation, type Product, type UpdateReading } from '@nachtwacht/domain';
import type { Image, Results } from '../answers';
import { branchOf, compareVersions, textOf, versionOf, versionOfImage, type FortiVersion } from './versions';

export interface FirmwareInput {
  /** As every envelope says it. */
  readonly version: string;
  readonly build: number | null;
  readonly model: string | null;
  /** null when the list was refused or could not be read. */
  readonly list: Results['firmware'] | null;
  /** Whether the firewall reaches the update service of its maker; null when it does not say. */
  readonly isServiceReached: boolean | null;
}

/**
 * What the firewall knows of its firmware. The list comes from FortiGuard and holds older images as well; without a
 * support contract it is empty, which says nothing about being up to date.
 */
export function firmwareObservation(input: FirmwareInput): Observation {
  const { version, build, model, list, isServiceReached } = input;
  const told = versionOf(version, build);
  const current = told ?? (list?.current === undefined ? null : versionOfImage(list.current));
  const known = {
    kind: 'update',
    installed: current === null ? version || null : textOf(current),
    available: null,
    product: productOf(model, current),
    security: null,
    checkedAt: null,
  } as const;
  const report = (reading: UpdateReading, detail = '') =>
    observePart({ aspect: 'firmware', reading, detail });

  const offered = released(list?.available ?? []);
  if (current === null) return report({ ...known, state: 'check-failed' });
  const newer = offered.filter((image) => compareVersions(image, current) > 0);
  const best = newest(newer.filter((image) => branchOf(image) === branchOf(current))) ?? newest(newer);
  if (best !== null) {
    const last = newest(newer);
    const isMore = last !== null && branchOf(last) !== branchOf(best);
    return report(
      { ...known, state: 'pending', available: textOf(best), knownBy: 'device' },
      isMore ? remark('next-series', { version: textOf(last) }) : '',
    );
  }
  if (isServiceReached === false)
    return report({ ...known, state: 'check-failed' }, remark('fortiguard-away'));
  if (offered.length === 0)
    return report(
      { ...known, state: 'not-told', knownBy: 'nobody' },
      list === null ? '' : remark('fortiguard-lists-nothing'),
    );
  return report({ ...known, state: 'up-to-date', knownBy: 'device' });
}

export function productOf(model: string | null, version: FortiVersion | null): Product {
  return {
    vendor: 'fortinet',
    ...(version !== null && { train: branchOf(version) }),
    ...(model !== null && { model }),
  };
}

/** Images that are no trial of a coming version. */
function released(images: readonly (Image | null)[]): readonly FortiVersion[] {
  return images
    .filter((image) => image !== null)
    .filter((image) => !/beta|rc|interim|special/i.test(image['release-type'] ?? ''))
    .map(versionOfImage)
    .filter((version) => version !== null);
}

function newest(versions: readonly FortiVersion[]): FortiVersion | null {
  return versions.toSorted(compareVersions).at(-1) ?? null;
}
