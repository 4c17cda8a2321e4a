import { ROUTES } from '@nachtwacht/contracts';
import { Call, Handles, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject } from '@nestjs/common';
import { ImportService } from './import.service';

type Reply = Promise<ReplyOf<typeof ROUTES.importRun>>;

@Controller()
export class ImportsController {
  constructor(@Inject(ImportService) private readonly imports: ImportService) {}

  @Handles(ROUTES.startImport)
  start(@Call() { actor, body }: CallOf<typeof ROUTES.startImport>): Reply {
    return this.imports.start(actor, body);
  }

  @Handles(ROUTES.importRun)
  one(@Call() { actor, params }: CallOf<typeof ROUTES.importRun>): Reply {
    return this.imports.byId(actor.scope, params.id);
  }
}
