import { randomUUID } from 'node:crypto';
import { betterAuth } from 'better-auth';
import type { prismaAdapter } from 'better-auth/adapters/prisma';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { PASSWORD_LENGTH, SESSION_LASTS_MS } from '@nachtwacht/domain';
import { openId } from './openid/openid-plugin';
import { OPENID_ROUTES } from './openid/openid-routes';
import type { OpenIdOptions } from './openid/openid-ways';
import { PASSKEY_ROUTES } from './passkeys/passkey-routes';
import type { PasskeyOptions } from './passkeys/passkey-context';
import { passkeys } from './passkeys/passkey-plugin';
import { CLIENT_ADDRESS_HEADER } from './client-address-header';
import { passwords } from './passwords';

export interface AuthOptions {
  /** An adapter of the library. */
  readonly database: ReturnType<typeof prismaAdapter>;
  /** Signs cookies. */
  readonly secret: string;
  /** The address people type. */
  readonly publicUrl: string;
  /** Where passkeys are kept, and whom they let in. */
  readonly passkeys: PasskeyOptions;
  /** The service elsewhere that people may sign in with, and whom that lets in. */
  readonly openId: OpenIdOptions;
  /** What the library has to say of faults; its own voice would be no line of our log. */
  readonly onError?: (message: string, detail: unknown) => void;
}

const SESSION_SECONDS = SESSION_LASTS_MS / 1_000;
export const AUTH_PATH = '/api/auth';

/** The only ways in and out, as the library names them. Everything else the library could serve answers 404. */
export const AUTH_ROUTES: readonly AuthRoute[] = [
  { method: 'POST', path: '/sign-in/email', takes: ['email', 'password'] },
  { method: 'POST', path: '/sign-out', takes: [] },
  { method: 'GET', path: '/get-session', takes: [] },
  // The second step of signing in, and the first code of a second factor that is set up.
  { method: 'POST', path: '/two-factor/verify-totp', takes: ['code'] },
  { method: 'POST', path: '/two-factor/verify-backup-code', takes: ['code'] },
  // Setting up, leaving and renewing; each asks for the password.
  { method: 'POST', path: '/two-factor/enable', takes: ['password'] },
  { method: 'POST', path: '/two-factor/disable', takes: ['password'] },
  { method: 'POST', path: '/two-factor/generate-backup-codes', takes: ['password'] },
  ...PASSKEY_ROUTES,
  ...OPENID_ROUTES,
];

export interface AuthRoute {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** What of a body reaches the library. */
  readonly takes: readonly string[];
}

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
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
      password: passwords,
    },
    // A code by mail or text message is no way in: it is not configured, and its routes are not served.
    plugins: [
      twoFactor({
        issuer: 'Nachtwacht',
        backupCodeOptions: { storeBackupCodes: 'encrypted' },
        // Who came in by the OpenID service has none; such a session has to be fresh instead.
        allowPasswordless: true,
      }),
      passkeys(options.publicUrl, options.passkeys),
      openId(options.openId),
    ],
    user: {
      additionalFields: {
        role: { type: 'string', required: false, defaultValue: 'viewer', input: false },
        language: { type: 'string', required: false, defaultValue: 'nl', input: false },
      },
    },
    // Twelve hours after signing in it is over, for the cookie and the row alike: a stolen one does not live for ever.
    session: {
      expiresIn: SESSION_SECONDS,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
      additionalFields: {
        signedInBy: { type: 'string', required: false, input: false },
        factorProven: { type: 'boolean', required: false, input: false },
      },
    },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 100,
      customRules: {
        '/sign-in/email': { window: 60, max: 10 },
        '/two-factor/*': { window: 60, max: 10 },
        // Each page of the sign-in asks for one, so that the browser can offer passkeys; it opens nothing.
        '/passkey/sign-in-options': { window: 60, max: 60 },
        '/passkey/list': { window: 60, max: 60 },
        '/passkey/*': { window: 60, max: 10 },
        '/openid/*': { window: 60, max: 10 },
      },
    },
    advanced: {
      database: { generateId: () => randomUUID() },
      // `__Host-` instead of the library's `__Secure-`: no other host of the domain can set it either.
      useSecureCookies: false,
      cookiePrefix: secure ? '__Host-nachtwacht' : 'nachtwacht',
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, path: '/', secure },
      disableOriginCheck: false,
      // Whoever has one address of IPv6 has the whole /64.
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER], ipv6Subnet: 64 },
    },
    // A database that is away is told as that, by the filter that tells all failures.
    onAPIError: { throw: true },
    telemetry: { enabled: false },
    logger: {
      level: 'error',
      log: (_level, message, ...details: unknown[]) => options.onError?.(message, details[0]),
    },
  });
}

export type Auth = ReturnType<typeof createAuth>;
