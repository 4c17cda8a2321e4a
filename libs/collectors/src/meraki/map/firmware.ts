import { soundOr } from '@nachtwacht/collector-kit';
import { Product, Upgrades, versionsOf, type MerakiAnswers, type Version } from '../answers';
import { isMeantForAll, isNewer, nameOf } from './versions';
import type { NetworkFirmware } from './poll-memory';

/** What the networks run by product, read now or remembered from the poll that read it. */
export function networkFirmware(
  told: MerakiAnswers['firmware'],
  before: readonly NetworkFirmware[],
  now: number,
): readonly NetworkFirmware[] {
  const fresh = Object.entries(told).flatMap(([network, row]) => {
    const { products = {} } = soundOr(Upgrades, row) ?? {};
    return Object.entries(products)
      .slice(0, 20)
      .flatMap(([product, value]) => {
        const read = soundOr(Product, value);
        return read === undefined ? [] : [firmwareOf(network, product, read, now)];
      });
  });
  return [...fresh, ...before.filter(({ network }) => !Object.hasOwn(told, network))];
}

function firmwareOf(network: string, product: string, read: Product, now: number): NetworkFirmware {
  const { currentVersion, nextUpgrade } = read;
  const planned = nextUpgrade?.time ? nextUpgrade : undefined;
  const newest = newestOf(versionsOf(read).filter(isMeantForAll));
  const waiting =
    newest !== null && currentVersion !== undefined && isNewer(newest, currentVersion) ? newest : null;
  const target = planned?.toVersion ?? waiting;
  return {
    network,
    product,
    at: now,
    current: currentVersion === undefined ? null : nameOf(currentVersion),
    available: target === null ? null : nameOf(target),
    isPending: planned !== undefined || waiting !== null,
    plannedAt: planned?.time ?? null,
  };
}

function newestOf(versions: readonly Version[]): Version | null {
  return versions.reduce<Version | null>(
    (newest, version) => (newest === null || isNewer(version, newest) ? version : newest),
    null,
  );
}
