import type { TimeEntryInput, TimeEntryView } from '@nachtwacht/contracts';
import { daysAfter } from '@nachtwacht/domain/time';
import { DEFAULT_TIME_ZONE } from '../../../shared/format/format-dates';
import { momentOf } from '../../../shared/time-zone/moment-of';
import { hoursText, readMinutes } from './minutes';

/** What stands in the form. Empty text: nothing filled in. */
export interface EntryDraft {
  readonly customerId: string;
  readonly assetId: string;
  readonly incidentId: string;
  readonly workItemId: string;
  /** YYYY-MM-DD */
  readonly workDate: string;
  /** By its end, or by how long it took. */
  readonly how: 'span' | 'minutes';
  /** HH:MM by the clock on the wall */
  readonly from: string;
  readonly until: string;
  readonly minutes: string;
  readonly place: TimeEntryInput['place'];
  readonly travel: string;
  readonly billable: boolean;
  readonly privateNote: string;
  readonly customerText: string;
  readonly overageAgreed: string;
}

export type DraftProblem = 'required' | 'not-minutes' | 'no-time' | 'too-long' | 'too-late';
export type DraftProblems = Partial<Record<keyof EntryDraft, DraftProblem>>;

/** No entry is longer than a day: what is longer was forgotten, not worked. */
const MOST_MINUTES = 24 * 60;
const MINUTE_MS = 60_000;

export function emptyDraft(workDate: string, known: Partial<EntryDraft> = {}): EntryDraft {
  return {
    customerId: '',
    assetId: '',
    incidentId: '',
    workItemId: '',
    workDate,
    how: 'span',
    from: '',
    until: '',
    minutes: '',
    place: 'remote',
    travel: '',
    billable: true,
    privateNote: '',
    customerText: '',
    overageAgreed: '',
    ...known,
  };
}

const WALL = new Intl.DateTimeFormat('sv-SE', {
  timeZone: DEFAULT_TIME_ZONE,
  dateStyle: 'short',
  timeStyle: 'short',
});

/** An entry as it stands, to be changed. */
export function draftOf(entry: TimeEntryView): EntryDraft {
  const [workDate = '', from = ''] = WALL.format(new Date(entry.startedAt)).split(' ');
  const [, until = ''] = WALL.format(new Date(entry.endedAt)).split(' ');
  const { place, billable, privateNote, customerText, overageAgreed } = entry;
  const draft = emptyDraft(workDate, {
    customerId: entry.customerId,
    assetId: entry.assetId ?? '',
    incidentId: entry.incidentId ?? '',
    workItemId: entry.workItemId ?? '',
    from,
    until,
    minutes: hoursText(entry.rawMinutes),
    travel: entry.travelMinutes === 0 ? '' : hoursText(entry.travelMinutes),
    ...{ place, billable, privateNote, customerText, overageAgreed },
  });
  // A whole day, or the hour that comes twice in autumn, can't be told by two times on the clock.
  const { startedAt, endedAt } = spanOf(draft);
  const isTold = startedAt === entry.startedAt && endedAt === entry.endedAt;
  return isTold ? draft : { ...draft, how: 'minutes' };
}

/** What must be mended before it can be sent, per field. `today`: YYYY-MM-DD. */
export function draftProblems(draft: EntryDraft, today: string): DraftProblems {
  const problems: DraftProblems = {};
  if (draft.customerId === '') problems.customerId = 'required';
  if (draft.workDate === '') problems.workDate = 'required';
  else if (draft.workDate > today) problems.workDate = 'too-late';
  if (draft.from === '') problems.from = 'required';
  if (draft.how === 'minutes') {
    const minutes = readMinutes(draft.minutes);
    if (draft.minutes.trim() === '') problems.minutes = 'required';
    else if (minutes === null || minutes === 0) problems.minutes = 'not-minutes';
    else if (minutes > MOST_MINUTES) problems.minutes = 'too-long';
  } else if (draft.until === '') problems.until = 'required';
  else if (draft.until === draft.from) problems.until = 'no-time';
  const travel = travelProblem(draft);
  if (travel !== undefined) problems.travel = travel;
  return problems;
}

export function travelProblem(draft: EntryDraft): DraftProblem | undefined {
  const travel = travelMinutesOf(draft);
  if (travel === null) return 'not-minutes';
  return travel > MOST_MINUTES ? 'too-long' : undefined;
}

/** Nothing filled in is no travel; null for what can't be read. */
export function travelMinutesOf({ travel }: EntryDraft): number | null {
  return travel.trim() === '' ? 0 : readMinutes(travel);
}

/** What is sent of a draft without problems. */
export function inputOf(draft: EntryDraft): TimeEntryInput {
  const { place, billable, privateNote, customerText, overageAgreed } = draft;
  return {
    customerId: draft.customerId,
    assetId: idOf(draft.assetId),
    incidentId: idOf(draft.incidentId),
    workItemId: idOf(draft.workItemId),
    ...spanOf(draft),
    travelMinutes: travelMinutesOf(draft) ?? 0,
    ...{ place, billable, privateNote, customerText, overageAgreed },
  };
}

/** Work that ends at an earlier time than it began ended the next day. */
function spanOf(draft: EntryDraft): { readonly startedAt: string; readonly endedAt: string } {
  const { workDate, from, until } = draft;
  const start = momentOf(`${workDate}T${from}`, DEFAULT_TIME_ZONE, 'start');
  const end =
    draft.how === 'minutes'
      ? start + (readMinutes(draft.minutes) ?? 0) * MINUTE_MS
      : momentOf(`${until < from ? daysAfter(workDate, 1) : workDate}T${until}`, DEFAULT_TIME_ZONE, 'end');
  return { startedAt: new Date(start).toISOString(), endedAt: new Date(end).toISOString() };
}

const idOf = (typed: string): string | null => (typed === '' ? null : typed);
