import type { Product, UpdateDoubt, UpdateReading } from '../status/observation';
import { covers, type Catalogue, type Release } from './release';
import { compareVersions } from './version-order';

type Numbered = Release & { readonly version: string };

/**
 * Completes what a device says of its version by what people know: the release catalogue and the version that was agreed
 * for this customer. A device that knows its latest version itself is believed; one that only says what is installed is
 * up to date when the catalogue knows its train and nothing newer. Versions that can't be compared stay unknown.
 */
export function completeUpdate(reading: UpdateReading, catalogue: Catalogue): UpdateReading {
  const { product } = reading;
  if (product === undefined) return reading;
  const entries = catalogue.releases.filter((release) => covers(release, product));
  const told = reading.state === 'not-told' ? byCatalogue(reading, product, entries) : reading;
  const agreed = catalogue.desired.find((desired) => covers(desired, product));
  const complete = agreed === undefined ? told : byAgreement(told, product, entries, agreed.version);
  return withKnowledge(complete, product, entries);
}

const isNumbered = (release: Release): release is Numbered => release.version !== null;

function byCatalogue(reading: UpdateReading, product: Product, entries: readonly Release[]): UpdateReading {
  const releases = entries.filter(isNumbered).filter(({ withdrawn }) => !withdrawn);
  const nobody: UpdateReading = { ...reading, knownBy: 'nobody' };
  const { installed } = reading;
  const latest = newest(product, releases);
  if (installed === null || latest === null) return nobody;
  const difference = compareVersions(product.vendor, installed, latest.version);
  if (difference === null) return nobody;
  const checkedAt = releases.map(({ confirmedAt }) => confirmedAt).reduce((a, b) => (a > b ? a : b));
  const known = { ...reading, knownBy: 'catalogue', checkedAt } as const;
  return difference < 0
    ? { ...known, state: 'pending', available: latest.version }
    : { ...known, state: 'up-to-date', available: null };
}

/** null for none, and where two of them can't be compared: nobody then knows which is the latest. */
function newest({ vendor }: Product, releases: readonly Numbered[]): Numbered | null {
  let latest: Numbered | null = null;
  for (const release of releases) {
    if (latest === null) {
      latest = release;
      continue;
    }
    const difference = compareVersions(vendor, release.version, latest.version);
    if (difference === null) return null;
    if (difference > 0) latest = release;
  }
  return latest;
}

/** The agreed version is the aim; what is newer only counts when it closes a hole. */
function byAgreement(
  reading: UpdateReading,
  product: Product,
  entries: readonly Release[],
  desired: string,
): UpdateReading {
  const { installed, state } = reading;
  const difference = installed === null ? null : compareVersions(product.vendor, installed, desired);
  if (difference === null) return { ...reading, desired };
  if (difference < 0 && state !== 'in-progress')
    return { ...reading, state: 'pending', available: desired, desired };
  const newer =
    state === 'pending' && securityBetween(product, entries, installed, reading.available) === true;
  if (state !== 'pending' || newer || reading.security === true) return { ...reading, desired };
  return { ...reading, state: 'up-to-date', available: null, desired };
}

function withKnowledge(reading: UpdateReading, product: Product, entries: readonly Release[]): UpdateReading {
  const doubt = doubtOf(reading, product, entries);
  const endOfLife = reading.endOfLife ?? endOfLifeOf(reading, product, entries);
  return {
    ...reading,
    ...(reading.state === 'pending' && {
      security: reading.security ?? securityBetween(product, entries, reading.installed, reading.available),
    }),
    ...(doubt !== null && { doubt }),
    ...(endOfLife !== null && { endOfLife }),
  };
}

/**
 * Whether a security release lies after `installed` and not after `upTo` (null: any later one). null: none is known to,
 * and not all between them are known to have none.
 */
function securityBetween(
  { vendor }: Product,
  entries: readonly Release[],
  installed: string | null,
  upTo: string | null,
): boolean | null {
  if (installed === null) return null;
  const between = entries
    .filter(isNumbered)
    .filter(
      ({ version }) =>
        (compareVersions(vendor, version, installed) ?? 0) > 0 &&
        (upTo === null || (compareVersions(vendor, version, upTo) ?? 1) <= 0),
    );
  if (between.some(({ security }) => security === true)) return true;
  const isKnown = between.some(
    ({ version }) => upTo === null || compareVersions(vendor, version, upTo) === 0,
  );
  return isKnown && between.every(({ security }) => security === false) ? false : null;
}

function doubtOf(
  { installed, available, state }: UpdateReading,
  { vendor }: Product,
  entries: readonly Release[],
): UpdateDoubt | null {
  const isWithdrawn = (version: string | null) =>
    version !== null &&
    entries.some(
      (release) =>
        release.withdrawn &&
        release.version !== null &&
        compareVersions(vendor, release.version, version) === 0,
    );
  if (state === 'pending' && installed !== null && available !== null) {
    if ((compareVersions(vendor, available, installed) ?? 0) < 0) return 'downgrade-offered';
    if (isWithdrawn(available)) return 'offer-withdrawn';
  }
  return isWithdrawn(installed) ? 'installed-withdrawn' : null;
}

/** Of the installed version where the catalogue says so, and otherwise of the whole model or train: the earliest of them. */
function endOfLifeOf(
  { installed }: UpdateReading,
  { vendor }: Product,
  entries: readonly Release[],
): string | null {
  const ofVersion = entries.filter(
    ({ version, endOfLife }) =>
      endOfLife !== null &&
      version !== null &&
      installed !== null &&
      compareVersions(vendor, version, installed) === 0,
  );
  const ofModel = entries.filter(({ version, endOfLife }) => version === null && endOfLife !== null);
  const dates = [...ofVersion, ...ofModel].flatMap(({ endOfLife }) => endOfLife ?? []).sort();
  return dates[0] ?? null;
}
