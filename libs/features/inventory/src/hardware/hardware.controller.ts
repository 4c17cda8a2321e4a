import { ROUTES } from '@nachtwacht/contracts';
import { Budgets, Call, Handles, spendExport, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject, StreamableFile } from '@nestjs/common';
import { HardwareService } from './hardware.service';

const NAMES = { nl: 'hardware-storingen', en: 'hardware-faults' } as const;

@Controller()
export class HardwareController {
  constructor(
    @Inject(HardwareService) private readonly hardware: HardwareService,
    @Inject(Budgets) private readonly budgets: Budgets,
  ) {}

  @Handles(ROUTES.hardware)
  faults(@Call() { actor }: CallOf<typeof ROUTES.hardware>): Promise<ReplyOf<typeof ROUTES.hardware>> {
    return this.hardware.faults(actor.scope);
  }

  @Handles(ROUTES.exportHardware)
  async export(@Call() { actor, query }: CallOf<typeof ROUTES.exportHardware>): Promise<StreamableFile> {
    await spendExport(this.budgets, actor.id);
    const { language, ...filter } = query;
    const content = await this.hardware.export(actor.scope, filter, language);
    const day = new Date().toISOString().slice(0, 10);
    return new StreamableFile(Buffer.from(content), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="${NAMES[language]}-${day}.csv"`,
    });
  }
}
