import type { SearchHit } from '@nachtwacht/contracts';
import type { Scope } from '@nachtwacht/domain';

/** Port: finds living customers, sites, assets and connections. The best hits first, 20 at most. */
export abstract class SearchIndex {
  abstract find(scope: Scope, text: string): Promise<SearchHit[]>;
}
