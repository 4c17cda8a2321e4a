import { z } from 'zod';
import {
  AuditChain,
  AuditCursor,
  AuditExportInput,
  AuditFilter,
  AuditPage,
  AuditVerdict,
  AuditVerifyInput,
} from './audit';
import { route } from './route';

/** What people did, and whether the record of it is whole. */
export const AUDIT_ROUTES = {
  auditLog: route({
    method: 'GET',
    path: '/audit',
    summary: 'What people did, newest first',
    query: AuditFilter.extend({
      before: AuditCursor.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    reply: AuditPage,
  }),
  auditPeople: route({
    method: 'GET',
    path: '/audit/people',
    summary: 'Everybody who ever did something',
    reply: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
  auditChains: route({
    method: 'GET',
    path: '/audit/chains',
    summary: 'How far each chain of the audit log has come',
    reply: z.array(AuditChain),
  }),
  verifyAudit: route({
    method: 'POST',
    path: '/audit/verify',
    summary: 'Follow a chain for a while and tell whether it is sound',
    body: AuditVerifyInput,
    reply: AuditVerdict,
  }),
  exportAudit: route({
    method: 'POST',
    path: '/audit/export',
    summary: 'The same entries as a file; that it was made is an entry too',
    body: AuditExportInput,
    /** A file, not JSON. */
    reply: z.unknown(),
  }),
} as const;
