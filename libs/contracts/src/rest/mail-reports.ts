import {
  BACKUP_OUTCOMES,
  MAIL_PARSERS,
  MAIL_RULE_OUTCOMES,
  MAIL_RULE_PARTS,
  MAIL_RULE_TEXT_LENGTH,
  MAIL_RULE_WAYS,
  MOST_MAIL_CONDITIONS,
  MOST_MAIL_RULES,
  UNREAD_REASONS,
} from '@nachtwacht/domain';
import { z } from 'zod';
import { Id, Timestamp } from './common';
import { route } from './route';

const MailConditionSchema = z.object({
  part: z.enum(MAIL_RULE_PARTS),
  way: z.enum(MAIL_RULE_WAYS),
  text: z.string().min(1).max(MAIL_RULE_TEXT_LENGTH),
});

/** As they are kept, as JSON text, in the setting `rules` of the connection. */
const MailRuleSchema = z.object({
  when: z.array(MailConditionSchema).min(1).max(MOST_MAIL_CONDITIONS),
  outcome: z.enum(MAIL_RULE_OUTCOMES),
  job: z.string().max(MAIL_RULE_TEXT_LENGTH).default(''),
});
export const MailRulesInput = z.object({ rules: z.array(MailRuleSchema).max(MOST_MAIL_RULES) });
export type MailRulesInput = z.infer<typeof MailRulesInput>;

/** A number of the database. */
const MailId = z.string().regex(/^\d{1,18}$/);

const Mail = z.object({
  id: MailId,
  receivedAt: Timestamp,
  subject: z.string(),
  from: z.string(),
});

/** A mail that is kept, and what is made of it by the rules that were given. */
export const MailPreview = Mail.extend({
  /** Its beginning, verbatim: may hold names of files, and so of patients. */
  text: z.string(),
  by: z.union([z.object({ rule: z.number().int() }), z.object({ parser: z.enum(MAIL_PARSERS) })]).nullable(),
  outcome: z.enum(BACKUP_OUTCOMES).nullable(),
  job: z.string().nullable(),
  finishedAt: Timestamp.nullable(),
  unread: z.enum(UNREAD_REASONS).nullable(),
});
export type MailPreview = z.infer<typeof MailPreview>;

/** No more than this is looked at for a preview. */
export const MOST_PREVIEWED_MAILS = 50;

export const UnreadMail = Mail.extend({
  connectionId: Id,
  connectionName: z.string(),
  customerId: Id.nullable(),
  customerName: z.string().nullable(),
  unread: z.enum(UNREAD_REASONS),
});
export type UnreadMail = z.infer<typeof UnreadMail>;

/** No page shows more at once. */
export const MOST_UNREAD_MAILS = 200;

export const UnreadMails = z.object({
  mails: z.array(UnreadMail),
  /** True when there may be more than were looked at. */
  more: z.boolean(),
});
export type UnreadMails = z.infer<typeof UnreadMails>;

const MAIL_DECISIONS = ['ignored', 'not-ours'] as const;
export const MailDecisionInput = z.object({
  ids: z.array(MailId).min(1).max(MOST_UNREAD_MAILS),
  decision: z.enum(MAIL_DECISIONS),
  reason: z.string().trim().min(3).max(300),
});
export type MailDecisionInput = z.infer<typeof MailDecisionInput>;

export const MAIL_ROUTES = {
  previewMailRules: route({
    method: 'POST',
    path: '/connections/:id/mail-rules/preview',
    summary: 'What rules would make of the mails that are kept; nothing is stored',
    body: MailRulesInput,
    reply: z.array(MailPreview),
  }),
  unreadMails: route({
    method: 'GET',
    path: '/inbox/mails',
    summary: 'Reports by mail that nobody understood, over all living connections, newest first',
    reply: UnreadMails,
  }),
  decideMails: route({
    method: 'POST',
    path: '/inbox/mails/decide',
    summary: 'Leave unread mails out with a reason, or say that they are not ours',
    body: MailDecisionInput,
    reply: UnreadMails,
  }),
} as const;
