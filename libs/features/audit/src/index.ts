import { AuditController } from './audit.controller';
import { ExportService } from './export/export.service';
import { AuditService } from './log/audit.service';
import { VerifyService } from './verify/verify.service';

export { AuditStore, type AuditHead } from './audit-store';
export { HeadOutlet, HeadPublisher, PublicationStore } from './publish/head-publisher';
export { sha256 } from './verify/sha256';

/** Every port that is exported here needs a provider. */
export const auditControllers = [AuditController];
export const auditServices = [AuditService, VerifyService, ExportService];
