import { z } from 'zod';
import {
  AvailabilityDetail,
  AvailabilityLine,
  ExclusionDecisionInput,
  ExclusionInput,
  ExclusionView,
  Month,
} from './availability';
import { Id } from './common';
import { route } from './route';

export const AVAILABILITY_ROUTES = {
  availability: route({
    method: 'GET',
    path: '/availability',
    summary: 'How promises of availability are kept in a month: of one customer, or of all',
    query: z.object({ month: Month, customerId: Id.optional() }),
    reply: z.array(AvailabilityLine),
  }),
  availabilityDetail: route({
    method: 'GET',
    path: '/customers/:id/availability',
    summary: 'One service of one customer in a month, with all that its numbers rest on',
    query: z.object({ month: Month, service: z.string().min(1).max(100) }),
    reply: AvailabilityDetail,
  }),
  proposeExclusion: route({
    method: 'POST',
    path: '/availability/exclusions',
    summary: 'Propose to leave time out of the account; it counts once somebody else agrees',
    body: ExclusionInput,
    reply: ExclusionView,
  }),
  decideExclusion: route({
    method: 'POST',
    path: '/availability/exclusions/:id/decisions',
    summary: 'Agree to an exclusion, reject it, or withdraw it',
    body: ExclusionDecisionInput,
    reply: ExclusionView,
  }),
} as const;
