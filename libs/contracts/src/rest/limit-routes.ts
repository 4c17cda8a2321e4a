import { z } from 'zod';
import { LimitAbout, LimitCollector, LimitInput, LimitPreview, LimitProposal } from './limits';
import { route } from './route';

/** How aspects are judged. */
export const LIMIT_ROUTES = {
  limits: route({
    method: 'GET',
    path: '/limits',
    summary: 'By what every aspect is judged: the collector’s own limits, and those that were chosen',
    reply: z.array(LimitCollector),
  }),
  keepLimit: route({
    method: 'PATCH',
    path: '/limits',
    summary: 'Choose limits for an aspect: for everybody or one customer, for every kind of asset or one',
    body: LimitInput,
    reply: LimitCollector,
  }),
  dropLimit: route({
    method: 'POST',
    path: '/limits/drop',
    summary: 'Take chosen limits away: what goes before them holds again, at last the collector’s own',
    body: LimitAbout,
    reply: LimitCollector,
  }),
  previewLimit: route({
    method: 'POST',
    path: '/limits/preview',
    summary:
      'What would have fired in the last 30 days by these limits, beside what fired by the present ones',
    body: LimitProposal,
    reply: LimitPreview,
  }),
} as const;
