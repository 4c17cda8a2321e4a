/** What is served of passkeys, with what of a body is passed on. */
export const PASSKEY_ROUTES = [
  // Signing in by a passkey alone: the key and what opens it are two factors.
  { method: 'POST', path: '/passkey/sign-in-options', takes: [] },
  { method: 'POST', path: '/passkey/sign-in', takes: ['response'] },
  // One's own; each asks for a session, and what changes them for the password or a passkey too.
  { method: 'GET', path: '/passkey/list', takes: [] },
  { method: 'POST', path: '/passkey/confirm-options', takes: [] },
  { method: 'POST', path: '/passkey/add-options', takes: ['password', 'confirmation'] },
  { method: 'POST', path: '/passkey/add', takes: ['name', 'response'] },
  { method: 'POST', path: '/passkey/remove', takes: ['id', 'password', 'confirmation'] },
] as const;
