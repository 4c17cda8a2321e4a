import { z } from 'zod';
import { route } from './route';
import { WorkDetail, WorkInput, WorkItemView, WorkQuery, WorkStepInput } from './work';

export const WORK_ROUTES = {
  workItems: route({
    method: 'GET',
    path: '/work',
    summary: 'Work items with their clocks, what is due first on top',
    query: WorkQuery,
    reply: z.array(WorkItemView),
  }),
  workItem: route({
    method: 'GET',
    path: '/work/:id',
    summary: 'One work item with all that happened to it and how its clocks came to be',
    reply: WorkDetail,
  }),
  openWork: route({
    method: 'POST',
    path: '/work',
    summary: 'Write down work: by hand, of an incident or of a failed backup',
    body: WorkInput,
    reply: WorkDetail,
  }),
  stepWork: route({
    method: 'POST',
    path: '/work/:id/steps',
    summary: 'Say what happened to a work item: an answer, a question, another priority, resolved, reopened',
    body: WorkStepInput,
    reply: WorkDetail,
  }),
} as const;
