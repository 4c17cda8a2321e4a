import type { VersionRow } from '@nachtwacht/contracts';
import type { AssetKind } from '@nachtwacht/domain';
import { pause } from '../devices/backup/push-client';
import type { ProductClient } from './product-client';
import type { ToldOnce } from './promise-backups';

export interface CatalogueOptions {
  readonly product: ProductClient;
  readonly toldOnce: ToldOnce;
  readonly stopping: AbortSignal;
  readonly lookEveryMs?: number;
}

/** The first polls of what was just accepted come within seconds. */
const LOOKS = 4;
const LOOK_EVERY_MS = 3_000;

/**
 * Of what never says more than its own version, by collector: of all of it, or of these kinds. What else falls silent
 * about its updates has a fault, which no entry in the catalogue may cover up.
 */
const SAY_NO_MORE = new Map<string, readonly AssetKind[] | 'all'>([
  ['pfsense', 'all'],
  ['snmp-firewall', 'all'],
  ['aruba-instant', 'all'],
  ['redfish', 'all'],
  ['idrac-snmp', 'all'],
  ['ups', 'all'],
  ['omada', ['controller']],
  ['fortigate', ['access-point']],
]);

type Telling = VersionRow & { readonly vendor: string; readonly installed: string };

/**
 * Devices that only say what they run are up to date when the release catalogue says so: the lab's staff looked at the
 * makers and found what each of its devices runs to be the latest. A newer release is a person's to add.
 */
export async function fillCatalogue({
  product,
  toldOnce,
  stopping,
  lookEveryMs = LOOK_EVERY_MS,
}: CatalogueOptions): Promise<void> {
  for (let look = 0; look < LOOKS && !stopping.aborted; look += 1) {
    if (look > 0) await pause(lookEveryMs, stopping);
    for (const row of (await product.call('versions')).filter(asksForRelease))
      await addOnce(product, toldOnce, row);
  }
}

function asksForRelease(row: VersionRow): row is Telling {
  const kinds = SAY_NO_MORE.get(row.collector) ?? [];
  const saysNoMore = kinds === 'all' || kinds.includes(row.assetKind);
  const isUnjudged = row.state === 'not-told' && row.knownBy === 'nobody';
  return saysNoMore && isUnjudged && row.vendor !== null && row.installed !== null;
}

async function addOnce(product: ProductClient, toldOnce: ToldOnce, row: Telling): Promise<void> {
  const { vendor, train, model, installed } = row;
  const what = `release ${JSON.stringify([vendor, train, model, installed])}`;
  if (toldOnce.has(what)) return;
  await product.call('addRelease', {
    body: { vendor, train, model: model ?? '*', version: installed, note: 'Praktijklab: verzonnen gegeven.' },
  });
  toldOnce.add(what);
}
