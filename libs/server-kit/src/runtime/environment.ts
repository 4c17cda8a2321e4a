import { SECOND_FACTOR_RULES } from '@nachtwacht/domain';
import { z } from 'zod';

const flag = z.stringbool().default(false);

const idsIn = (text: string) => text.split(/[\s,]+/).filter((id) => id !== '');

/** Absolute folders with a colon between them, as in `PATH`. */
const folders = z
  .string()
  .transform((text) => text.split(':').filter((folder) => folder !== ''))
  .refine(
    (list) => list.every((folder) => /^\/[^/]/.test(folder)),
    'give folders that begin with a slash, with a colon between them, and not / itself',
  );

/** Everything the program reads from its environment. Each name is explained in docs/operations.md. */
const Environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** Of the owner, for the migrations alone. */
  MIGRATION_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4300),
  /** The address people type; links in mails and push addresses begin with it. */
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .refine(
      (url) => new URL(url).pathname === '/',
      'give the address without a path: the dashboard lives at its root',
    )
    .optional(),
  /** Proxies in front whose word counts for where a request came from: addresses, networks, or a name of Express. */
  TRUSTED_PROXIES: z.string().default('loopback'),
  DATA_DIR: z.string().default('data'),
  /** Where the poller's private key is; by default in the data folder. */
  POLLER_KEY_FILE: z.string().optional(),
  /** Set by systemd: the folder with what `LoadCredential=` handed to the service. */
  CREDENTIALS_DIRECTORY: z.string().optional(),
  /** Ids of keys that are lost for good: what was sealed to them is cleared. An id, so that it can clear nothing later. */
  POLLER_KEY_LOST: z.string().default('').transform(idsIn),
  /** Only for demonstrations: allows targets on this machine itself. */
  NACHTWACHT_ALLOW_LOOPBACK: flag,
  /** Folders of the machine that polls in which repositories of restic and borg may be read; none without it. */
  NACHTWACHT_REPOSITORIES: folders.default([]),
  /** How many polls run at the same time in one worker. */
  POLL_CONCURRENCY: z.coerce.number().int().min(1).max(5_000).default(256),
  /** Told the heads of the audit log every hour, by POST. */
  AUDIT_HEADS_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** The mail server for letters to people (invitations, changes of an account); only the worker needs it. */
  MAIL_URL: z.string().optional(),
  /** A file that holds it, for who keeps passwords out of the environment. */
  MAIL_URL_FILE: z.string().optional(),
  /** Whom letters are from: an address, or a name with one. */
  MAIL_FROM: z.string().optional(),
  /** The host of the addresses that backups report to by mail. */
  NACHTWACHT_MAIL_DOMAIN: z
    .string()
    .regex(/^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/i, 'give a host, as backup.example.nl')
    .optional(),
  /** Where mails are taken by SMTP; without a port none are. */
  NACHTWACHT_MAIL_HOST: z.string().default('127.0.0.1'),
  NACHTWACHT_MAIL_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  /** Files with certificate and key, for STARTTLS. */
  NACHTWACHT_MAIL_TLS_CERT: z.string().optional(),
  NACHTWACHT_MAIL_TLS_KEY: z.string().optional(),
  /** A mailbox that is looked into instead, as imaps://user:password@host/INBOX. */
  NACHTWACHT_IMAP_URL: z.string().optional(),
  NACHTWACHT_IMAP_URL_FILE: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** Secret that signs session cookies; by default made once and kept in the data folder. */
  AUTH_SECRET: z.string().min(32).optional(),
  /** Must staff have a second factor, or may they? */
  SECOND_FACTOR: z.enum(SECOND_FACTOR_RULES).default('required'),
  /** The OpenID service that people may sign in with; see docs/operations.md for those that have several tenants. */
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_CLIENT_SECRET_FILE: z.string().optional(),
  /** What people call it. */
  OIDC_NAME: z.string().trim().max(60).optional(),
  /** Of Entra ID: the ids of the tenants whose people come in. */
  OIDC_TENANTS: z.string().default('').transform(idsIn),
  /** What in its tokens proves a second factor: a claim and words, as `amr=mfa,hwk`. */
  OIDC_MFA: z
    .string()
    .regex(/^(amr|acr|acrs)=[^\s,]+(,[^\s,]+)*$/, 'give a claim and words, as amr=mfa,hwk')
    .optional(),
  /** Leaked passwords that nobody may choose: SHA-1 in hexadecimal, one a line, sorted, as Have I Been Pwned offers them. */
  BREACHED_PASSWORDS_FILE: z.string().optional(),
});
export type Environment = z.infer<typeof Environment>;

/** @throws Error that names each wrong variable and what it should be */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(filled);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(
    `These settings in the environment are wrong (see docs/operations.md):\n${lines.join('\n')}`,
  );
}
