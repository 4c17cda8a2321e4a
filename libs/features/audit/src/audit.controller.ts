import { ROUTES } from '@nachtwacht/contracts';
import { Budgets, Call, Handles, spendExport, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject, StreamableFile } from '@nestjs/common';
import { AuditStore } from './audit-store';
import { ExportService } from './export/export.service';
import { AuditService } from './log/audit.service';
import { VerifyService } from './verify/verify.service';

@Controller()
export class AuditController {
  constructor(
    @Inject(AuditService) private readonly log: AuditService,
    @Inject(VerifyService) private readonly verifying: VerifyService,
    @Inject(ExportService) private readonly exporting: ExportService,
    @Inject(AuditStore) private readonly store: AuditStore,
    @Inject(Budgets) private readonly budgets: Budgets,
  ) {}

  @Handles(ROUTES.auditLog)
  page(@Call() { actor, query }: CallOf<typeof ROUTES.auditLog>): Promise<ReplyOf<typeof ROUTES.auditLog>> {
    const { before, limit, ...filter } = query;
    return this.log.page(actor, filter, before, limit);
  }

  @Handles(ROUTES.auditPeople)
  async people(
    @Call() { actor }: CallOf<typeof ROUTES.auditPeople>,
  ): Promise<ReplyOf<typeof ROUTES.auditPeople>> {
    return [...(await this.store.people(actor.scope))];
  }

  @Handles(ROUTES.auditChains)
  async chains(
    @Call() { actor }: CallOf<typeof ROUTES.auditChains>,
  ): Promise<ReplyOf<typeof ROUTES.auditChains>> {
    return [...(await this.store.heads(actor.scope))];
  }

  @Handles(ROUTES.verifyAudit)
  verify(
    @Call() { actor, body }: CallOf<typeof ROUTES.verifyAudit>,
  ): Promise<ReplyOf<typeof ROUTES.verifyAudit>> {
    return this.verifying.verify(actor.scope, body.chain, body.after, Date);
  }

  @Handles(ROUTES.exportAudit)
  async export(@Call() { actor, body }: CallOf<typeof ROUTES.exportAudit>): Promise<StreamableFile> {
    await spendExport(this.budgets, actor.id);
    const { name, type, content } = await this.exporting.export(actor, body, new Date());
    return new StreamableFile(content, { type, disposition: `attachment; filename="${name}"` });
  }
}
