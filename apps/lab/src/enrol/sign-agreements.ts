import type { AssetSummary, DraftInput, ServicePackageView } from '@nachtwacht/contracts';
import { USUAL_AGREEMENT_TERMS, type AgreementTerms } from '@nachtwacht/domain';
import { MONTH_PRACTICE } from '../month/month-practice';
import type { ProductClient } from './product-client';
import type { ToldOnce } from './promise-backups';

export interface AgreementOptions {
  readonly product: ProductClient;
  readonly toldOnce: ToldOnce;
  readonly stopping: AbortSignal;
}

/** Long enough ago for months to report about. */
const FROM = '2026-01-01';
/** What the first practice pays for and nobody watches: a fault to be found. */
const UNWATCHED = 'broadsoft-trunk';

/**
 * Agreements with the make-believe practices: of one and the other kind in turn. Each has a line for every service of
 * which it has things, and the first pays for one that nobody watches. What was said once is a person's to change.
 */
export async function signAgreements({ product, toldOnce, stopping }: AgreementOptions): Promise<void> {
  const { packages } = await product.call('serviceCatalogue');
  const rows = await product.call('agreements');
  // Whoever lives through a month signs its own.
  const others = rows.filter(({ customerName }) => customerName !== MONTH_PRACTICE.name);
  for (const [index, { customerId, version, drafts, subscriptions }] of others.entries()) {
    const what = `agreement ${customerId}`;
    if (stopping.aborted) return;
    if (toldOnce.has(what) || version !== null || drafts > 0 || subscriptions > 0) continue;
    const assets = await product.call('assets', { query: { customerId } });
    // Its things are still being found: next time.
    if (assets.length === 0) continue;
    const isAllIn = index % 2 === 1;
    await sign(product, customerId, isAllIn);
    await sell(product, customerId, packages, assets);
    for (const packageCode of [isAllIn ? 'sla-all-in' : 'sla-hours', ...(index === 0 ? [UNWATCHED] : [])])
      await subscribe(product, customerId, packageCode, []);
    toldOnce.add(what);
  }
}

async function sign(product: ProductClient, customerId: string, isAllIn: boolean): Promise<void> {
  const usual: AgreementTerms = USUAL_AGREEMENT_TERMS;
  const terms = {
    ...usual,
    ...(isAllIn && { plan: { kind: 'all-in' } }),
    availability: [{ service: 'server', per100000: 99_500, group: 'all-of', degraded: 'up' }],
  } as DraftInput['terms'];
  const body = { from: FROM, terms, note: 'Praktijklab: verzonnen gegevens.' };
  const { versions } = await product.call('draftAgreement', { params: { id: customerId }, body });
  const draft = versions.find(({ state }) => state === 'draft');
  if (draft === undefined) return;
  const { id, revision } = draft;
  await product.call('signAgreement', { params: { id }, body: { revision } });
}

/** The first package of each service, for all of its things. */
async function sell(
  product: ProductClient,
  customerId: string,
  packages: readonly ServicePackageView[],
  assets: readonly AssetSummary[],
): Promise<void> {
  for (const [service, things] of Map.groupBy(assets, ({ serviceCode }) => serviceCode)) {
    const sold = packages.find(({ serviceCode, unit }) => serviceCode === service && unit === 'device');
    const ids = things.map(({ id }) => id);
    if (sold !== undefined) await subscribe(product, customerId, sold.code, ids);
  }
}

async function subscribe(
  product: ProductClient,
  customerId: string,
  packageCode: string,
  assetIds: string[],
): Promise<void> {
  await product.call('subscribe', {
    params: { id: customerId },
    body: { packageCode, quantity: Math.max(1, assetIds.length), from: FROM, assetIds },
  });
}
