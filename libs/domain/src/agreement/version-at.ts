import type { AgreementVersion } from './terms';

/**
 * What holds on a day: the latest version whose days it is one of. null: nothing was agreed for that day.
 *
 * @param date ISO day in the zone of the agreement
 */
export function agreementVersionAt<V extends Pick<AgreementVersion, 'from' | 'until'>>(
  versions: readonly V[],
  date: string,
): V | null {
  const holding = versions.filter(({ from, until }) => from <= date && (until === null || date <= until));
  return holding.reduce<V | null>(
    (latest, version) => (latest === null || version.from > latest.from ? version : latest),
    null,
  );
}
