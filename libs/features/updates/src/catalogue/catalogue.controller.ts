import { ROUTES } from '@nachtwacht/contracts';
import { USUAL_UPDATE_TERMS } from '@nachtwacht/domain';
import { Call, Handles, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject } from '@nestjs/common';
import { DesiredVersionStore, ReleaseStore, UpdateTermsStore } from './catalogue-store';
import { readReleases } from './read-releases';

type R = typeof ROUTES;

@Controller()
export class CatalogueController {
  constructor(
    @Inject(ReleaseStore) private readonly releaseStore: ReleaseStore,
    @Inject(DesiredVersionStore) private readonly desired: DesiredVersionStore,
    @Inject(UpdateTermsStore) private readonly terms: UpdateTermsStore,
  ) {}

  @Handles(ROUTES.releases)
  releases(@Call() { actor }: CallOf<R['releases']>): Promise<ReplyOf<R['releases']>> {
    return this.releaseStore.list(actor.scope);
  }

  @Handles(ROUTES.addRelease)
  addRelease(@Call() { actor, body }: CallOf<R['addRelease']>): Promise<ReplyOf<R['addRelease']>> {
    return this.releaseStore.keep(actor.scope, null, body, actor.name);
  }

  @Handles(ROUTES.changeRelease)
  changeRelease(
    @Call() { actor, params, body }: CallOf<R['changeRelease']>,
  ): Promise<ReplyOf<R['changeRelease']>> {
    return this.releaseStore.keep(actor.scope, params.id, body, actor.name);
  }

  @Handles(ROUTES.removeRelease)
  async removeRelease(
    @Call() { actor, params }: CallOf<R['removeRelease']>,
  ): Promise<ReplyOf<R['removeRelease']>> {
    await this.releaseStore.remove(actor.scope, params.id);
    return {};
  }

  @Handles(ROUTES.confirmReleases)
  confirmReleases(
    @Call() { actor, body }: CallOf<R['confirmReleases']>,
  ): Promise<ReplyOf<R['confirmReleases']>> {
    return this.releaseStore.confirm(actor.scope, body.ids, actor.name);
  }

  @Handles(ROUTES.importReleases)
  async importReleases(
    @Call() { actor, body }: CallOf<R['importReleases']>,
  ): Promise<ReplyOf<R['importReleases']>> {
    const { releases, errors } = readReleases(body.csv);
    return { ...(await this.releaseStore.import(actor.scope, releases, actor.name)), errors: [...errors] };
  }

  @Handles(ROUTES.desiredVersions)
  desiredVersions(
    @Call() { actor, query }: CallOf<R['desiredVersions']>,
  ): Promise<ReplyOf<R['desiredVersions']>> {
    return this.desired.list(actor.scope, query.customerId ?? null);
  }

  @Handles(ROUTES.addDesiredVersion)
  addDesiredVersion(
    @Call() { actor, body }: CallOf<R['addDesiredVersion']>,
  ): Promise<ReplyOf<R['addDesiredVersion']>> {
    return this.desired.add(actor.scope, body, actor.name);
  }

  @Handles(ROUTES.removeDesiredVersion)
  async removeDesiredVersion(
    @Call() { actor, params }: CallOf<R['removeDesiredVersion']>,
  ): Promise<ReplyOf<R['removeDesiredVersion']>> {
    await this.desired.remove(actor.scope, params.id);
    return {};
  }

  @Handles(ROUTES.updateTerms)
  async updateTerms(@Call() { actor, params }: CallOf<R['updateTerms']>): Promise<ReplyOf<R['updateTerms']>> {
    return termsOf(await this.terms.of(actor.scope, params.id));
  }

  @Handles(ROUTES.changeUpdateTerms)
  async changeUpdateTerms(
    @Call() { actor, params, body }: CallOf<R['changeUpdateTerms']>,
  ): Promise<ReplyOf<R['changeUpdateTerms']>> {
    await this.terms.change(actor.scope, params.id, body);
    return body;
  }
}

function termsOf(terms: Awaited<ReturnType<UpdateTermsStore['of']>>): ReplyOf<R['updateTerms']> {
  const { window, ...days } = terms ?? USUAL_UPDATE_TERMS;
  return {
    ...days,
    window: {
      ...window,
      weekdays: window.weekdays.filter((day): day is 1 | 2 | 3 | 4 | 5 | 6 | 7 => day >= 1 && day <= 7),
    },
  };
}
