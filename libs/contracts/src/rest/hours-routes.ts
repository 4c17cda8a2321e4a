import { z } from 'zod';
import { Id } from './common';
import {
  AdjustInput,
  HoursImportInput,
  HoursImportPreview,
  HoursImportReply,
  HoursMonth,
  HoursOverview,
  HoursRow,
  HoursStatement,
  LotInput,
  LotView,
  TimeEntryEdit,
  TimeEntryInput,
  TimeEntryQuery,
  TimeEntryView,
  TimerInput,
  TimerStopInput,
  TimerView,
} from './hours';
import { route } from './route';

const Ids = z.object({ ids: z.array(Id).min(1).max(500) });
const Reason = z.object({ reason: z.string().trim().min(3).max(2_000) });

export const HOURS_ROUTES = {
  timeEntries: route({
    method: 'GET',
    path: '/hours/entries',
    summary: 'Time entries of a person or a customer',
    query: TimeEntryQuery,
    reply: z.array(TimeEntryView),
  }),
  addTimeEntry: route({
    method: 'POST',
    path: '/hours/entries',
    summary: 'Book time',
    body: TimeEntryInput,
    reply: TimeEntryView,
  }),
  changeTimeEntry: route({
    method: 'PATCH',
    path: '/hours/entries/:id',
    summary: 'Change a time entry, until its month closes',
    body: TimeEntryEdit,
    reply: TimeEntryView,
  }),
  releaseTimeEntries: route({
    method: 'POST',
    path: '/hours/entries/release',
    summary: 'Let the customer see time entries',
    body: Ids,
    reply: z.array(TimeEntryView),
  }),
  reverseTimeEntry: route({
    method: 'POST',
    path: '/hours/entries/:id/reverse',
    summary: 'Take a time entry back; of a closed month its minutes come back as a lot in the open one',
    body: Reason,
    reply: TimeEntryView,
  }),
  timer: route({
    method: 'GET',
    path: '/hours/timer',
    summary: 'The running timer of the one who asks',
    reply: z.object({ timer: TimerView.nullable() }),
  }),
  startTimer: route({
    method: 'POST',
    path: '/hours/timer',
    summary: 'Start a timer; one that runs has to be stopped first',
    body: TimerInput,
    reply: TimerView,
  }),
  stopTimer: route({
    method: 'POST',
    path: '/hours/timer/stop',
    summary: 'Stop the timer into a time entry',
    body: TimerStopInput,
    reply: TimeEntryView,
  }),
  discardTimer: route({
    method: 'DELETE',
    path: '/hours/timer',
    summary: 'Drop the timer without an entry',
    reply: z.object({}),
  }),
  hoursOfCustomers: route({
    method: 'GET',
    path: '/hours/customers',
    summary: 'What is left of the hours of each customer',
    reply: z.array(HoursRow),
  }),
  hoursOverview: route({
    method: 'GET',
    path: '/hours/customers/:id',
    summary: 'The hours of a customer with burn-down, forecast and lots',
    reply: HoursOverview,
  }),
  hoursStatement: route({
    method: 'GET',
    path: '/hours/customers/:id/statement',
    summary: 'The statement of a month',
    query: z.object({ month: HoursMonth }),
    reply: HoursStatement,
  }),
  closeHoursMonth: route({
    method: 'POST',
    path: '/hours/customers/:id/close',
    summary: 'Close a month: its statement never changes again',
    body: z.object({ month: HoursMonth }),
    reply: HoursStatement,
  }),
  lots: route({
    method: 'GET',
    path: '/hours/lots',
    summary: 'The lots of a customer, open ones first',
    query: z.object({ customerId: Id }),
    reply: z.array(LotView),
  }),
  buyLot: route({
    method: 'POST',
    path: '/hours/lots/bought',
    summary: 'Add minutes that were bought',
    body: LotInput,
    reply: z.array(LotView),
  }),
  giveLot: route({
    method: 'POST',
    path: '/hours/lots/goodwill',
    summary: 'Add minutes out of goodwill',
    body: LotInput,
    reply: z.array(LotView),
  }),
  adjustHours: route({
    method: 'POST',
    path: '/hours/lots/adjust',
    summary: 'Correct the balance with a reason',
    body: AdjustInput,
    reply: z.array(LotView),
  }),
  previewHoursImport: route({
    method: 'POST',
    path: '/hours/import/preview',
    summary: 'What each line of a CSV file with time entries would become',
    body: HoursImportInput,
    reply: HoursImportPreview,
  }),
  importHours: route({
    method: 'POST',
    path: '/hours/import',
    summary:
      'Book time from CSV: customer, date, from, to, place, travel, billable, text, note; wrong lines are named, the others are taken',
    body: HoursImportInput,
    reply: HoursImportReply,
  }),
} as const;
