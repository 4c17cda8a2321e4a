import type { AssetDetail, CheckDetail } from '@nachtwacht/contracts';
import { fitted, type Scope } from '@nachtwacht/domain';
import { Inject, Injectable } from '@nestjs/common';
import { AspectCatalogue } from './aspect-catalogue';
import { AssetDetailStore, type CheckRecord, type RemovedRecord } from './asset-store';

/** The page of an asset: what is stored, in the words of the collectors. */
@Injectable()
export class AssetDetailService {
  constructor(
    @Inject(AssetDetailStore) private readonly store: AssetDetailStore,
    @Inject(AspectCatalogue) private readonly aspects: AspectCatalogue,
  ) {}

  async byId(scope: Scope, id: string): Promise<AssetDetail> {
    const { checks, removed, ...asset } = await this.store.byId(scope, id);
    return {
      ...asset,
      checks: checks.map((check) => this.worded(check)),
      removed: removed.map((part) => this.named(part)),
    };
  }

  private named({ collector, settings, ...part }: RemovedRecord): AssetDetail['removed'][number] {
    const label = this.aspects.describe(collector, part.aspect, settings)?.label;
    return { ...part, aspectLabel: label ?? { nl: part.aspect, en: part.aspect } };
  }

  /** An aspect that nobody knows any more keeps its name and shows no policy: it is old, not lost. */
  private worded({ settings, ownPolicy, chosenPolicy, ...check }: CheckRecord): CheckDetail {
    const known = this.aspects.describe(check.collector, check.aspect, settings);
    const chosen = known && chosenPolicy && fitted(known.policy, chosenPolicy);
    return {
      ...check,
      aspectLabel: known?.label ?? { nl: check.aspect, en: check.aspect },
      policy: { ...(ownPolicy ?? chosen ?? known?.policy) },
      metrics: known?.metrics ?? [],
    };
  }
}
