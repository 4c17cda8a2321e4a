import { ROUTES } from '@nachtwacht/contracts';
import { Call, Handles, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject } from '@nestjs/common';
import { ChannelCatalogue } from './channel-catalogue';
import { ChannelsService } from './channels.service';

type Reply = Promise<ReplyOf<typeof ROUTES.createChannel>>;

@Controller()
export class ChannelsController {
  constructor(
    @Inject(ChannelsService) private readonly channels: ChannelsService,
    @Inject(ChannelCatalogue) private readonly catalogue: ChannelCatalogue,
  ) {}

  @Handles(ROUTES.channelKinds)
  kinds(): ReplyOf<typeof ROUTES.channelKinds> {
    return [...this.catalogue.list()];
  }

  @Handles(ROUTES.channels)
  list(@Call() { actor }: CallOf<typeof ROUTES.channels>): Promise<ReplyOf<typeof ROUTES.channels>> {
    return this.channels.list(actor.scope);
  }

  @Handles(ROUTES.createChannel)
  create(@Call() { actor, body }: CallOf<typeof ROUTES.createChannel>): Reply {
    return this.channels.create(actor.scope, body);
  }

  @Handles(ROUTES.updateChannel)
  update(@Call() { actor, params, body }: CallOf<typeof ROUTES.updateChannel>): Reply {
    return this.channels.update(actor.scope, params.id, body);
  }

  @Handles(ROUTES.archiveChannel)
  archive(@Call() { actor, params }: CallOf<typeof ROUTES.archiveChannel>): Reply {
    return this.channels.archive(actor.scope, params.id);
  }

  @Handles(ROUTES.testChannel)
  test(
    @Call() { actor, params }: CallOf<typeof ROUTES.testChannel>,
  ): Promise<ReplyOf<typeof ROUTES.testChannel>> {
    return this.channels.test(actor.scope, params.id, Date.now());
  }

  @Handles(ROUTES.deliveries)
  deliveries(
    @Call() { actor, params }: CallOf<typeof ROUTES.deliveries>,
  ): Promise<ReplyOf<typeof ROUTES.deliveries>> {
    return this.channels.deliveries(actor.scope, params.id);
  }
}
