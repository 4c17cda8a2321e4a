import { ROUTES } from '@nachtwacht/contracts';
import { Call, Handles, notFound, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject } from '@nestjs/common';
import { AssetDetailService } from './asset-detail.service';
import { AssetStore, MetricStore, TransitionStore } from './asset-store';

type Reply = Promise<ReplyOf<typeof ROUTES.createAsset>>;

@Controller()
export class AssetsController {
  constructor(
    @Inject(AssetStore) private readonly assets: AssetStore,
    @Inject(AssetDetailService) private readonly details: AssetDetailService,
    @Inject(TransitionStore) private readonly history: TransitionStore,
    @Inject(MetricStore) private readonly measured: MetricStore,
  ) {}

  @Handles(ROUTES.assets)
  list(@Call() { actor, query }: CallOf<typeof ROUTES.assets>): Promise<ReplyOf<typeof ROUTES.assets>> {
    return this.assets.list(actor.scope, query);
  }

  @Handles(ROUTES.asset)
  one(@Call() { actor, params }: CallOf<typeof ROUTES.asset>): Promise<ReplyOf<typeof ROUTES.asset>> {
    return this.details.byId(actor.scope, params.id);
  }

  @Handles(ROUTES.createAsset)
  create(@Call() { actor, body }: CallOf<typeof ROUTES.createAsset>): Reply {
    return this.assets.create(actor.scope, body);
  }

  @Handles(ROUTES.updateAsset)
  update(@Call() { actor, params, body }: CallOf<typeof ROUTES.updateAsset>): Reply {
    return this.assets.update(actor.scope, params.id, body);
  }

  @Handles(ROUTES.archiveAsset)
  archive(@Call() { actor, params }: CallOf<typeof ROUTES.archiveAsset>): Reply {
    return this.assets.archive(actor.scope, params.id, actor.id);
  }

  @Handles(ROUTES.restoreAsset)
  restore(@Call() { actor, params }: CallOf<typeof ROUTES.restoreAsset>): Reply {
    return this.assets.restore(actor.scope, params.id);
  }

  @Handles(ROUTES.transitions)
  transitions(
    @Call() { actor, params, query }: CallOf<typeof ROUTES.transitions>,
  ): Promise<ReplyOf<typeof ROUTES.transitions>> {
    return this.history.ofAsset(actor.scope, params.id, query);
  }

  @Handles(ROUTES.metrics)
  async metrics(
    @Call() { actor, params, query }: CallOf<typeof ROUTES.metrics>,
  ): Promise<ReplyOf<typeof ROUTES.metrics>> {
    const series = await this.measured.series(actor.scope, Number(params.id), query);
    if (!series) throw notFound('check');
    return series;
  }
}
