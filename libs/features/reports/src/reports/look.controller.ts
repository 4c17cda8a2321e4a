import { ROUTES } from '@nachtwacht/contracts';
import { Call, Handles, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { wrongFields } from '@nachtwacht/domain';
import { Controller, Inject } from '@nestjs/common';
import { isDrawable } from '../files/pdf/provider-mark';
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
    if (!(await isDrawable(body)))
      throw wrongFields({ logo: 'This picture can not be read: give a PNG or a JPEG.' });
    await this.store.keep(body);
    return body;
  }
}
