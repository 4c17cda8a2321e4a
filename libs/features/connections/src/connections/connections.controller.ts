import { ROUTES } from '@nachtwacht/contracts';
import { conflicting } from '@nachtwacht/domain';
import { Call, Handles, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject } from '@nestjs/common';
import { CollectorCatalogue } from '../collectors/collector-catalogue';
import { ConnectionStore } from './connection-store';
import { ConnectionsService } from './connections.service';

type Reply = Promise<ReplyOf<typeof ROUTES.connection>>;

@Controller()
export class ConnectionsController {
  constructor(
    @Inject(ConnectionsService) private readonly connections: ConnectionsService,
    @Inject(ConnectionStore) private readonly store: ConnectionStore,
    @Inject(CollectorCatalogue) private readonly catalogue: CollectorCatalogue,
  ) {}

  @Handles(ROUTES.connections)
  list(
    @Call() { actor, query }: CallOf<typeof ROUTES.connections>,
  ): Promise<ReplyOf<typeof ROUTES.connections>> {
    return this.connections.list(actor.scope, query);
  }

  @Handles(ROUTES.connection)
  one(@Call() { actor, params }: CallOf<typeof ROUTES.connection>): Reply {
    return this.connections.byId(actor.scope, params.id);
  }

  @Handles(ROUTES.createConnection)
  create(
    @Call() { actor, body }: CallOf<typeof ROUTES.createConnection>,
  ): Promise<ReplyOf<typeof ROUTES.createConnection>> {
    return this.connections.create(actor.scope, body);
  }

  @Handles(ROUTES.updateConnection)
  update(@Call() { actor, params, body }: CallOf<typeof ROUTES.updateConnection>): Reply {
    return this.connections.update(actor.scope, params.id, body);
  }

  @Handles(ROUTES.archiveConnection)
  archive(@Call() { actor, params }: CallOf<typeof ROUTES.archiveConnection>): Reply {
    return this.connections.archive(actor.scope, params.id, actor.id);
  }

  @Handles(ROUTES.restoreConnection)
  restore(@Call() { actor, params }: CallOf<typeof ROUTES.restoreConnection>): Reply {
    return this.connections.restore(actor.scope, params.id);
  }

  @Handles(ROUTES.acceptIdentity)
  acceptIdentity(@Call() { actor, params, body }: CallOf<typeof ROUTES.acceptIdentity>): Reply {
    return this.connections.acceptIdentity(actor.scope, params.id, body.key);
  }

  @Handles(ROUTES.rotatePushUrl)
  async rotate(
    @Call() { actor, params }: CallOf<typeof ROUTES.rotatePushUrl>,
  ): Promise<ReplyOf<typeof ROUTES.rotatePushUrl>> {
    const { collector } = await this.store.byId(actor.scope, params.id);
    const info = this.catalogue.find(collector);
    if (!info?.push)
      throw conflicting('no-push', 'This kind of connection is asked, it has no address to report to.');
    const { url, tokenHash } = this.connections.addressFor(info);
    await this.store.replacePushAddress(actor.scope, params.id, tokenHash);
    return { pushUrl: url };
  }

  @Handles(ROUTES.rawAnswer)
  answer(
    @Call() { actor, params }: CallOf<typeof ROUTES.rawAnswer>,
  ): Promise<ReplyOf<typeof ROUTES.rawAnswer>> {
    return this.store.rawAnswer(actor.scope, params.id);
  }
}
