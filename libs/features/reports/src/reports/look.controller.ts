import { ROUTES } from '@nachtwacht/contracts';
import { Call, Handles, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject } from '@nestjs/common';
import { LookStore, USUAL_LOOK } from './look-store';

type R = typeof ROUTES;

@Controller()
export class LookController {
  constructor(@Inject(LookStore) private readonly store: LookStore) {}

  @Handles(ROUTES.reportLook)
  async read(): Promise<ReplyOf<R['reportLook']>> {
    return (await this.store.read()) ?? USUAL_LOOK;
  }

  @Handles(ROUTES.changeReportLook)
  async keep(@Call() { body }: CallOf<R['changeReportLook']>): Promise<ReplyOf<R['changeReportLook']>> {
    await this.store.keep(body);
    return body;
  }
}
