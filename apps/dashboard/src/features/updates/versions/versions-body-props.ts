import type { VersionRow } from '@nachtwacht/contracts';
import type { VersionsSearch } from '../updates-search';

type VersionsPatch = { readonly [K in keyof VersionsSearch]: VersionsSearch[K] | undefined };

export interface VersionsBodyProps {
  readonly rows: readonly VersionRow[];
  readonly search: VersionsSearch;
  readonly onPatch: (patch: VersionsPatch) => void;
}
