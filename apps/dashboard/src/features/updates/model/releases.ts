import type { ReleaseView } from '@nachtwacht/contracts';
import { CATALOGUE_WITHIN_DAYS, MS_PER_DAY } from '@nachtwacht/domain';
import { matches } from '../../../shared/text/matches';
import type { CatalogueSearch } from '../updates-search';

/** What was confirmed longer ago no longer makes anything up to date. `now` in epoch milliseconds. */
export function isOutdated({ confirmedAt }: Pick<ReleaseView, 'confirmedAt'>, now: number): boolean {
  return now - Date.parse(confirmedAt) > CATALOGUE_WITHIN_DAYS * MS_PER_DAY;
}

/** What the filters leave, by maker, train and model; the newest version of each first as far as numbers tell. */
export function releasesShown(
  releases: readonly ReleaseView[],
  { q = '', vendor, old }: Pick<CatalogueSearch, 'q' | 'vendor' | 'old'>,
  now: number,
): ReleaseView[] {
  return releases
    .filter(
      (release) =>
        (vendor === undefined || release.vendor === vendor) &&
        (old === undefined || isOutdated(release, now)) &&
        matches(q, release.vendor, release.train, release.model, release.version, release.note),
    )
    .sort(
      (a, b) =>
        a.vendor.localeCompare(b.vendor) ||
        (a.train ?? '').localeCompare(b.train ?? '') ||
        a.model.localeCompare(b.model) ||
        (b.version ?? '').localeCompare(a.version ?? '', 'en', { numeric: true }),
    );
}
