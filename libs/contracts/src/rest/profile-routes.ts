import { z } from 'zod';
import { Me, OwnSession, PasswordChange, ProfilePatch } from './identity';
import { route } from './route';

const Nothing = z.object({});

/** One's own account. */
export const PROFILE_ROUTES = {
  me: route({ method: 'GET', path: '/me', summary: 'Who is signed in', reply: Me }),
  changeProfile: route({
    method: 'PATCH',
    path: '/me',
    summary: 'Change the own language',
    body: ProfilePatch,
    reply: Me,
  }),
  mySessions: route({
    method: 'GET',
    path: '/me/sessions',
    summary: 'The own sessions, the latest used first',
    reply: z.array(OwnSession),
  }),
  endMySession: route({
    method: 'POST',
    path: '/me/sessions/:id/end',
    summary: 'End one of the own sessions',
    reply: Nothing,
  }),
  endOtherSessions: route({
    method: 'POST',
    path: '/me/end-other-sessions',
    summary: 'End all the own sessions but this one',
    reply: Nothing,
  }),
  changePassword: route({
    method: 'POST',
    path: '/me/password',
    summary: 'Change the own password; ends all the own sessions but this one',
    body: PasswordChange,
    reply: Nothing,
  }),
} as const;
