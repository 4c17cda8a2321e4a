/** What is served of the OpenID service, with what of a body is passed on. */
export const OPENID_ROUTES = [
  // Each tells where to send the person; what the person came for is kept here until the way back.
  { method: 'POST', path: '/openid/sign-in', takes: ['returnTo'] },
  { method: 'POST', path: '/openid/accept', takes: ['token', 'name', 'language'] },
  { method: 'POST', path: '/openid/link', takes: ['password'] },
  // The way back, told by the page that the service sends the person to.
  { method: 'POST', path: '/openid/finish', takes: ['search'] },
  { method: 'POST', path: '/openid/unlink', takes: ['password'] },
  { method: 'GET', path: '/openid/own', takes: [] },
] as const;
