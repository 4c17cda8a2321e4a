import type { Product } from '../status/observation';

/** An entry of the release catalogue, as staff keep it. Dates are ISO 8601. */
export interface Release {
  readonly id: string;
  /** Lower case, as in `Product`. */
  readonly vendor: string;
  /** null: of every train. */
  readonly train: string | null;
  /** Of which models, `*` standing for anything: 'Vigor29*'. */
  readonly model: string;
  /** null: of every version; such an entry says how long a model is supported. */
  readonly version: string | null;
  /** null: the maker does not say. */
  readonly security: boolean | null;
  /** A hole that it closes is known to be used by attackers. */
  readonly knownExploited: boolean;
  readonly endOfLife: string | null;
  readonly withdrawn: boolean;
  /** When a person last saw at the maker that this is so. */
  readonly confirmedAt: string;
}

/** A version that was agreed for the devices of one customer. */
export interface DesiredVersion {
  readonly vendor: string;
  readonly train: string | null;
  readonly model: string;
  readonly version: string;
}

export interface Catalogue {
  readonly releases: readonly Release[];
  readonly desired: readonly DesiredVersion[];
}

type Covers = Pick<Release, 'vendor' | 'train' | 'model'>;

/** Whether an entry is about this product. A product that does not say its train or model is covered only by "all". */
export function covers({ vendor, train, model }: Covers, product: Product): boolean {
  return (
    same(vendor, product.vendor) &&
    (train === null || (product.train !== undefined && same(train, product.train))) &&
    fitsGlob(model, product.model ?? '')
  );
}

function same(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** Compared without case; only `*` means anything special. Linear in the length, whatever the pattern. */
function fitsGlob(glob: string, text: string): boolean {
  const parts = glob.trim().toLowerCase().split('*');
  const within = text.trim().toLowerCase();
  const first = parts[0] ?? '';
  if (parts.length === 1) return within === first;
  const last = parts.at(-1) ?? '';
  if (!within.startsWith(first) || !within.endsWith(last) || within.length < first.length + last.length)
    return false;
  let from = first.length;
  for (const part of parts.slice(1, -1)) {
    const at = within.indexOf(part, from);
    if (at === -1) return false;
    from = at + part.length;
  }
  return from <= within.length - last.length;
}
