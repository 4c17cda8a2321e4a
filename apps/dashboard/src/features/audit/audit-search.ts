import { AUDIT_ACTS, AUDIT_THINGS } from '@nachtwacht/domain';
import { z } from 'zod';

const words = z.string().max(100).optional().catch(undefined);
const day = z.iso.date().optional().catch(undefined);

/** What the log's address holds, so that a view can be shared and survives a reload. */
export const AuditSearch = z.object({
  q: words,
  customer: z.uuid().optional().catch(undefined),
  /** only what concerns no customer */
  own: z.literal(1).optional().catch(undefined),
  person: words,
  act: z.enum(AUDIT_ACTS).optional().catch(undefined),
  thing: z.enum(AUDIT_THINGS).optional().catch(undefined),
  /** days on the clock of the installation, both within */
  from: day,
  to: day,
});
export type AuditSearch = z.infer<typeof AuditSearch>;
