import type { AspectCoverage, ConnectionCoverage } from '@nachtwacht/contracts';
import { COVERAGE_STATES, isGap, type CoverageState } from '@nachtwacht/domain';
import { matches } from '../../../shared/text/matches';
import type { CoverageSearch } from '../coverage-search';

export interface StateGroup {
  readonly state: CoverageState;
  readonly aspects: readonly AspectCoverage[];
}

export interface CustomerCoverage {
  /** null: shared by customers */
  readonly id: string | null;
  readonly name: string | null;
  readonly connections: readonly ConnectionCoverage[];
}

/** Lacks this connection anything that it should tell? One that tells nothing at all does. */
export function hasGap({ aspects }: ConnectionCoverage): boolean {
  return aspects.some(({ state }) => isGap(state)) || aspects.every(({ state }) => state !== 'told');
}

/** What is known and what is not, what asks for a person first. */
export function stateGroups({ aspects }: ConnectionCoverage, onlyGaps: boolean): readonly StateGroup[] {
  return COVERAGE_STATES.map((state) => ({
    state,
    aspects: aspects.filter((aspect) => aspect.state === state),
  })).filter(({ state, aspects: those }) => those.length > 0 && !(onlyGaps && state === 'told'));
}

/** What the filters leave, by customer in the order of the server. */
export function coverageShown(
  connections: readonly ConnectionCoverage[],
  { q = '', customer, gaps }: CoverageSearch,
): readonly CustomerCoverage[] {
  const shown = connections.filter(
    (connection) =>
      (customer === undefined || connection.customerId === customer) &&
      (gaps === undefined || hasGap(connection)) &&
      matches(
        q,
        connection.name,
        connection.customerName,
        connection.collectorLabel.nl,
        connection.collectorLabel.en,
        ...connection.aspects.flatMap(({ label }) => [label.nl, label.en]),
      ),
  );
  return [...Map.groupBy(shown, ({ customerId }) => customerId)].map(([id, those]) => ({
    id,
    name: those[0]?.customerName ?? null,
    connections: those,
  }));
}
