import {
  grantProblems,
  PASSWORD_LENGTH,
  ROLES,
  SECOND_FACTOR_RULES,
  type GrantFields,
} from '@nachtwacht/domain';
import { z } from 'zod';
import { Id, LanguageSchema, Timestamp } from './common';

export type { Role } from '@nachtwacht/domain';
const RoleSchema = z.enum(ROLES);

/** Staff who look as a customer's reader: as whose, and until when. */
const CustomerViewing = z.object({
  customerId: Id,
  customerName: z.string(),
  until: Timestamp,
});

/** The reason stands in the customer's audit log, where its owner reads it. */
export const CustomerViewInput = z.object({ reason: z.string().trim().min(3).max(300) });
export type CustomerViewInput = z.infer<typeof CustomerViewInput>;

export const Me = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: RoleSchema,
  language: LanguageSchema,
  /** `needed`: nothing else is served before it is set up. */
  secondFactor: z.enum(['on', 'off', 'needed']),
  /** Is an app that shows codes one of it? The other kind are passkeys. */
  authenticatorApp: z.boolean(),
  /** Then `role` is a reader's, whoever it is. */
  viewing: CustomerViewing.nullable(),
});
export type Me = z.infer<typeof Me>;

const NewPassword = z.string().min(PASSWORD_LENGTH.min).max(PASSWORD_LENGTH.max);

/** Is the one-time link for the first administrator still open, and how does one sign in here? */
export const SetupState = z.object({
  open: z.boolean(),
  /** Must staff have one? */
  secondFactor: z.enum(SECOND_FACTOR_RULES),
  /** What the OpenID service is called that people may sign in with; null where there is none. */
  openId: z.string().nullable(),
});
export type SetupState = z.infer<typeof SetupState>;

export const SetupInput = z.object({
  token: z.string().min(20).max(200),
  name: z.string().trim().min(1).max(200),
  email: z.email(),
  password: NewPassword,
});
export type SetupInput = z.infer<typeof SetupInput>;

const Day = z.iso.date();
const AuditPeriodSchema = z.object({ from: Day, to: Day });

const grantFields = {
  role: RoleSchema,
  /** Of whom a customer's person is; null for staff. */
  customerId: Id.nullable().default(null),
  /** The days of history that an auditor may see, both within. */
  period: AuditPeriodSchema.nullable().default(null),
  /** When it is over by itself; an auditor's always is. */
  endsAt: Timestamp.nullable().default(null),
};

/** The role and what it needs have to belong together. */
function sayWhatIsWrong(fields: GrantFields, context: z.RefinementCtx): void {
  for (const [field, message] of Object.entries(grantProblems(fields)))
    context.addIssue({ code: 'custom', path: [field], message });
}

export const GrantInput = z.object(grantFields).superRefine(sayWhatIsWrong);
export type GrantInput = z.infer<typeof GrantInput>;

export const InvitationInput = z
  .object({
    email: z.email().max(320),
    /** In which the invitation is written. */
    language: LanguageSchema.default('nl'),
    ...grantFields,
  })
  .superRefine(sayWhatIsWrong);
export type InvitationInput = z.infer<typeof InvitationInput>;

const granted = {
  /** One of ROLES; a word of another version otherwise, which lets nobody in. */
  role: z.string(),
  customerId: Id.nullable(),
  customerName: z.string().nullable(),
  period: AuditPeriodSchema.nullable(),
  endsAt: Timestamp.nullable(),
};

export const Person = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  ...granted,
  createdAt: Timestamp,
  deactivatedAt: Timestamp.nullable(),
  secondFactor: z.boolean(),
});
export type Person = z.infer<typeof Person>;

/** What became of the mail that bears the newest link. */
const LetterState = z.object({
  state: z.enum(['queued', 'sent', 'failed']),
  /** When it was sent, or written as long as it was not. */
  at: Timestamp,
  /** Why it failed, also the last time of a mail that is tried again; null where nothing did. */
  reason: z.string().nullable(),
});

/** One that was neither accepted nor withdrawn. */
export const Invitation = z.object({
  id: Id,
  email: z.string(),
  ...granted,
  invitedBy: z.string(),
  createdAt: Timestamp,
  expiresAt: Timestamp,
  /** null: the inviter hands the link over. */
  letter: LetterState.nullable(),
});
export type Invitation = z.infer<typeof Invitation>;

/** Made anew by mail where a mail server is set up, or as a link that the inviter hands over. */
export const RenewInvitationInput = z.object({ by: z.enum(['mail', 'link']).default('mail') });
export type RenewInvitationInput = z.infer<typeof RenewInvitationInput>;

/** The link is told this once, and not where it goes by mail: only its hash is kept. */
export const InvitationMade = z.object({
  invitation: Invitation,
  link: z.string().nullable(),
  /** Is there a mail server for invitations? */
  mailIsSetUp: z.boolean(),
});
export type InvitationMade = z.infer<typeof InvitationMade>;

const Token = z.string().min(20).max(200);
export const InvitationToken = z.object({ token: Token });
/** What the one who follows the link is shown before accepting. */
export const InvitationOffer = z.object({
  email: z.string(),
  role: z.string(),
  customerName: z.string().nullable(),
  expiresAt: Timestamp,
});
export type InvitationOffer = z.infer<typeof InvitationOffer>;

export const AcceptInvitationInput = SetupInput.omit({ email: true }).extend({ language: LanguageSchema });
export type AcceptInvitationInput = z.infer<typeof AcceptInvitationInput>;

/** One way in that is open: where from, since when, and by which program. */
export const OwnSession = z.object({
  id: z.string(),
  startedAt: Timestamp,
  /** To the minute. */
  usedAt: Timestamp,
  endsAt: Timestamp,
  address: z.string().nullable(),
  /** What the browser says of itself. */
  program: z.string().nullable(),
  /** The one that asks. */
  current: z.boolean(),
});
export type OwnSession = z.infer<typeof OwnSession>;

export const PasswordChange = z.object({
  current: z.string().max(PASSWORD_LENGTH.max),
  password: NewPassword,
});
export type PasswordChange = z.infer<typeof PasswordChange>;

export const ProfilePatch = z.object({ language: LanguageSchema });
export type ProfilePatch = z.infer<typeof ProfilePatch>;
