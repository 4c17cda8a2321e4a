import { APIError } from 'better-auth/api';

/** Why nobody came in; the dashboard has a sentence for each. */
const REFUSALS = {
  'openid-denied': ['FORBIDDEN', 'You did not sign in at the other service, or it did not let you.'],
  'openid-over': ['CONFLICT', 'This attempt is over or was begun in another browser. Begin again.'],
  'openid-away': ['FAILED_DEPENDENCY', 'The other service does not answer. Try again in a minute.'],
  'openid-misconfigured': [
    'FAILED_DEPENDENCY',
    'The other service does not know this installation. Ask whoever runs it; the log says more.',
  ],
  'openid-clock': [
    'FAILED_DEPENDENCY',
    'The clocks of this server and of the other service disagree. Ask whoever runs it.',
  ],
  'openid-bad-answer': [
    'FAILED_DEPENDENCY',
    'What the other service said could not be trusted. Ask whoever runs it.',
  ],
  'openid-wrong-tenant': [
    'FORBIDDEN',
    'People of this organization do not sign in here. Choose another account.',
  ],
  'openid-not-linked': [
    'UNAUTHORIZED',
    'No account here is linked to this. Open the link of your invitation, or ask who invited you.',
  ],
  'openid-not-let-in': ['UNAUTHORIZED', 'Your access has ended. Ask who invited you.'],
  'openid-linked-already': ['CONFLICT', 'Your account is linked already. Unlink it first.'],
  'openid-only-way': ['CONFLICT', 'You have no password, so that this link has to stay.'],
  'openid-identity-taken': ['CONFLICT', 'Somebody else’s account here is linked to this.'],
  'invitation-over': ['CONFLICT', 'This invitation was used or is over. Ask for a new one.'],
  'password-wrong': ['BAD_REQUEST', 'This is not your password.'],
  'sign-in-again': [
    'FORBIDDEN',
    'Sign out and in again first: this is only done within ten minutes of signing in.',
  ],
  'not-found': ['NOT_FOUND', 'There is no such way to sign in.'],
} as const satisfies Record<
  string,
  readonly [status: ConstructorParameters<typeof APIError>[0], message: string]
>;

export type OpenIdRefusal = keyof typeof REFUSALS;

export function refuse(code: OpenIdRefusal): never {
  const [status, message] = REFUSALS[code];
  throw new APIError(status, { code, message });
}
