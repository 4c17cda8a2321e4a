import { ROUTES } from '@nachtwacht/contracts';
import { Handles, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject } from '@nestjs/common';
import { CollectorCatalogue } from './collector-catalogue';

@Controller()
export class CollectorsController {
  constructor(@Inject(CollectorCatalogue) private readonly catalogue: CollectorCatalogue) {}

  @Handles(ROUTES.collectors)
  list(): ReplyOf<typeof ROUTES.collectors> {
    return [...this.catalogue.list()];
  }
}
