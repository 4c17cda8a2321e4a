import { z } from 'zod';
import {
  AcceptInvitationInput,
  GrantInput,
  Invitation,
  InvitationInput,
  InvitationMade,
  InvitationOffer,
  InvitationToken,
  Person,
  RenewInvitationInput,
} from './identity';
import { route } from './route';

const Nothing = z.object({});

/** Who gets in, and as what. */
export const PEOPLE_ROUTES = {
  people: route({
    method: 'GET',
    path: '/people',
    summary: 'Everybody who may sign in, or could',
    reply: z.array(Person),
  }),
  changeGrant: route({
    method: 'PATCH',
    path: '/people/:id',
    summary: 'Say what somebody may do; ends the sessions of that person',
    body: GrantInput,
    reply: Person,
  }),
  deactivatePerson: route({
    method: 'POST',
    path: '/people/:id/deactivate',
    summary: 'Let somebody in no more; ends the sessions of that person',
    reply: Person,
  }),
  reactivatePerson: route({
    method: 'POST',
    path: '/people/:id/reactivate',
    summary: 'Let somebody in again',
    reply: Person,
  }),
  resetSecondFactor: route({
    method: 'POST',
    path: '/people/:id/reset-second-factor',
    summary: 'Take the second factor of somebody away who lost it; ends the sessions of that person',
    reply: Person,
  }),
  invitations: route({
    method: 'GET',
    path: '/invitations',
    summary: 'Invitations that were neither accepted nor withdrawn',
    reply: z.array(Invitation),
  }),
  invite: route({
    method: 'POST',
    path: '/invitations',
    summary:
      'Invite somebody by a link that works once and for 72 hours, mailed where a mail server is set up',
    body: InvitationInput,
    reply: InvitationMade,
  }),
  renewInvitation: route({
    method: 'POST',
    path: '/invitations/:id/renew',
    summary: 'Make a new link for an invitation; the old one stops at once',
    body: RenewInvitationInput,
    reply: InvitationMade,
  }),
  withdrawInvitation: route({
    method: 'POST',
    path: '/invitations/:id/withdraw',
    summary: 'Withdraw an invitation',
    reply: Nothing,
  }),
  invitationOffer: route({
    method: 'POST',
    path: '/invitation',
    summary: 'What the link of an invitation offers',
    body: InvitationToken,
    reply: InvitationOffer,
  }),
  acceptInvitation: route({
    method: 'POST',
    path: '/invitation/accept',
    summary: 'Accept an invitation with a name and a password',
    body: AcceptInvitationInput,
    reply: Nothing,
  }),
} as const;
