import { z } from 'zod';
import { Id, LanguageSchema } from './common';
import {
  CoSignInput,
  HoursRequestInput,
  MailChoice,
  PortalBackups,
  PortalContact,
  PortalHome,
  PortalHoursRequest,
  PortalIncident,
  PortalMaintenance,
  PortalMonthQuery,
  PortalRestoreTest,
  PortalSettings,
  PortalSwitches,
  PortalUpdate,
} from './portal';
import { PortalAvailability, PortalHours } from './portal-promises';
import { route } from './route';

/** The customers' own program. None of these takes a customer: it is the one of whoever is signed in. */
export const PORTAL_ROUTES = {
  portalHome: route({
    method: 'GET',
    path: '/portal/home',
    summary: 'Portal: the four answers and every service',
    reply: PortalHome,
  }),
  portalBackups: route({
    method: 'GET',
    path: '/portal/backups',
    summary: 'Portal: the nights of a month and restore tests',
    query: PortalMonthQuery,
    reply: PortalBackups,
  }),
  portalCoSign: route({
    method: 'POST',
    path: '/portal/restore-tests/:id/co-sign',
    summary: 'Portal: say of a restore whether the practice can use it',
    body: CoSignInput,
    reply: PortalRestoreTest,
  }),
  portalCoSignProof: route({
    method: 'GET',
    path: '/portal/restore-tests/:id/proof',
    summary: 'Portal: a restore test with who judged it, as PDF',
    query: z.object({ language: LanguageSchema.default('nl') }),
    reply: z.string(),
  }),
  portalUpdates: route({
    method: 'GET',
    path: '/portal/updates',
    summary: 'Portal: updates that wait, are planned, or were done in the last 90 days',
    reply: z.array(PortalUpdate),
  }),
  portalMaintenance: route({
    method: 'GET',
    path: '/portal/maintenance',
    summary: 'Portal: planned work, and that of the last 90 days',
    reply: z.array(PortalMaintenance),
  }),
  portalIncidents: route({
    method: 'GET',
    path: '/portal/incidents',
    summary: 'Portal: what is broken, and what was in the last 90 days',
    reply: z.array(PortalIncident),
  }),
  portalAvailability: route({
    method: 'GET',
    path: '/portal/availability',
    summary: 'Portal: how promises were kept in a month, with what each number rests on',
    query: PortalMonthQuery,
    reply: PortalAvailability,
  }),
  portalHours: route({
    method: 'GET',
    path: '/portal/hours',
    summary: 'Portal: hours that are left, and the statement of a month',
    query: PortalMonthQuery,
    reply: PortalHours,
  }),
  portalContacts: route({
    method: 'GET',
    path: '/portal/contacts',
    summary: 'Portal: the people of this customer and what they want to be mailed',
    reply: z.array(PortalContact),
  }),
  portalChooseMails: route({
    method: 'POST',
    path: '/portal/contacts/:id/mails',
    summary: 'Portal: choose what a person is mailed',
    body: MailChoice,
    reply: PortalContact,
  }),
  portalHoursRequests: route({
    method: 'GET',
    path: '/portal/hours/requests',
    summary: 'Portal: hours that were asked for',
    reply: z.array(PortalHoursRequest),
  }),
  portalRequestHours: route({
    method: 'POST',
    path: '/portal/hours/requests',
    summary: 'Portal: ask for more hours',
    body: HoursRequestInput,
    reply: PortalHoursRequest,
  }),
  portalSettings: route({
    method: 'GET',
    path: '/customers/:id/portal',
    summary: 'What a customer is shown in the portal, and what it asked for there',
    reply: PortalSettings,
  }),
  changePortal: route({
    method: 'PATCH',
    path: '/customers/:id/portal',
    summary: 'Say what a customer is shown in the portal',
    body: PortalSwitches,
    reply: z.object({ customerId: Id, shows: PortalSwitches }),
  }),
} as const;
