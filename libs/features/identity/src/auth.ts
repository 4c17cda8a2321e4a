import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { passwords } from './passwords';

export interface AuthOptions {
  readonly database: NonNullable<BetterAuthOptions['database']>;
  /** Signs cookies. */
  readonly secret: string;
  /** The address people type. */
  readonly publicUrl: string;
}

const HOUR = 3600;
export const AUTH_PATH = '/api/auth';

/** The only ways in and out. Everything else the library could serve answers 404. */
export const AUTH_ROUTES = [
  { method: 'POST', path: '/sign-in/email' },
  { method: 'POST', path: '/sign-out' },
  { method: 'GET', path: '/get-session' },
] as const;

/**
 * Sign-in for staff: e-mail and password, sessions in PostgreSQL, no sign-up. The cookie cache is off, so that an
 * ended session ends at once.
 */
export function createAuth(options: AuthOptions) {
  const secure = options.publicUrl.startsWith('https:');
  return betterAuth({
    database: options.database,
    secret: options.secret,
    baseURL: options.publicUrl,
    basePath: AUTH_PATH,
    trustedOrigins: [new URL(options.publicUrl).origin],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 200,
      password: passwords,
    },
    user: {
      additionalFields: {
        role: { type: 'string', required: false, defaultValue: 'viewer', input: false },
        language: { type: 'string', required: false, defaultValue: 'nl', input: true },
      },
    },
    session: { expiresIn: 12 * HOUR, updateAge: HOUR / 4, cookieCache: { enabled: false } },
    rateLimit: { enabled: true, storage: 'database', window: 60, max: 100, customRules: { '/sign-in/email': { window: 60, max: 10 } } },
    advanced: {
      useSecureCookies: secure,
      cookiePrefix: 'nachtwacht',
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
      disableOriginCheck: false,
    },
    telemetry: { enabled: false },
    logger: { level: 'error' },
  });
}

export type Auth = ReturnType<typeof createAuth>;
