/** What can be done to a thing, as the log words it. */
export const AUDIT_ACTS = [
  'created',
  'changed',
  'removed',
  'archived',
  'restored',
  'cancelled',
  'deactivated',
  'reactivated',
  'accepted',
  'ignored',
  'set',
  'cleared',
  'replaced',
  'acknowledged',
  'tested',
  'started',
  'finished',
  'signed-in',
  'signed-out',
  'refused',
  'ended',
  'linked',
  'unlinked',
  'ran-out',
  'exported',
] as const;
export type AuditAct = (typeof AUDIT_ACTS)[number];

export const AUDIT_THINGS = [
  'customer',
  'site',
  'asset',
  'check',
  'connection',
  'credential',
  'push-address',
  'found',
  'mail',
  'incident',
  'maintenance',
  'channel',
  'limits',
  'import',
  'user',
  'access',
  'invitation',
  'session',
  'passkey',
  'customer-view',
  'token',
  'backup-package',
  'backup-job',
  'backup-override',
  'backup-follow-up',
  'backup-terms',
  'backup-archive',
  'restore-test',
  'duty-day',
  'duty-settings',
  'duty-weekday',
  'release',
  'desired-version',
  'update-terms',
  'update',
  'work',
  'report',
  'exclusion',
  'agreement',
  'time-entry',
  'hours-lot',
  'hours-month',
  'subscription',
  'service',
  'service-package',
  'one-off-fee',
  'portal',
  'co-sign',
  'mail-choice',
  'hours-request',
  'audit',
] as const;
export type AuditThing = (typeof AUDIT_THINGS)[number];

/** Columns by name with what stood in them. Only those that an act touched. */
export type AuditFields = Readonly<Record<string, unknown>>;

/** What the body of an entry says. Acts and things of later versions are kept as they are. */
export interface AuditBody {
  readonly chain: string;
  readonly seq: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** null: the product itself. */
  readonly actor: { readonly id: string; readonly name: string } | null;
  readonly act: string;
  readonly thing: string;
  readonly thingId: string | null;
  readonly name: string | null;
  readonly before: AuditFields;
  readonly after: AuditFields;
  readonly reason: string | null;
  /** What happened together bears the same one. */
  readonly transaction: string;
}

/** @throws SyntaxError where it is no JSON */
export function readAuditBody(body: string): AuditBody {
  return JSON.parse(body) as AuditBody;
}
