import type { Priority } from '../../agreement/terms';
import type { WorkEvent } from '../work-event';

const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  weekday: 'short',
});
/** Easter Monday; Easter itself is a Sunday. */
const FREE = ['2027-03-29'];

const known = new Map<number, { date: string; isOpen: boolean }>();

function wall(at: number): { date: string; isOpen: boolean } {
  const kept = known.get(at) ?? look(at);
  known.set(at, kept);
  return kept;
}

function look(at: number): { date: string; isOpen: boolean } {
  const part = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]));
  const date = `${part['year']}-${part['month']}-${part['day']}`;
  const minute = Number(part['hour']) * 60 + Number(part['minute']);
  const isWorkday = !['Sat', 'Sun'].includes(part['weekday'] ?? '') && !FREE.includes(date);
  return { date, isOpen: isWorkday && minute >= 510 && minute < 1020 };
}

/** The clocks of office hours in the spring of 2027, counted minute by minute: slow, and nothing like the rules. */
export function walkMinutes(
  events: readonly WorkEvent[],
  now: number,
): { response: number; resolution: number; paused: number } {
  const count = { response: 0, resolution: 0, paused: 0 };
  let priority = 4 as Priority;
  let state = 'open';
  let isAnswered = false;
  let isPaused = false;
  let askedOn = '';
  let endedOn = '';
  let openDays = new Set<string>();
  const take = (event: WorkEvent, today: string) => {
    const isOver = state === 'resolved' || state === 'closed';
    if (event.kind === 'received') priority = event.priority;
    if (event.kind === 'answered') isAnswered = true;
    if (event.kind === 'customer-wrote' && state === 'waiting-customer') [state, isPaused] = ['open', false];
    if (event.kind === 'closed' && state === 'resolved') state = 'closed';
    if (event.kind === 'reopened' && isOver && daysBetween(endedOn, today) <= 7)
      [state, isPaused] = ['open', false];
    if (isOver) return;
    if (event.kind === 'prioritised') priority = event.priority;
    if (event.kind === 'asked')
      [state, isPaused, isAnswered, askedOn, openDays] = ['waiting-customer', true, true, today, new Set()];
    if (event.kind === 'waits-for-supplier') [state, isPaused] = ['waiting-supplier', false];
    if (event.kind === 'resumed' && state.startsWith('waiting')) [state, isPaused] = ['open', false];
    if (event.kind === 'resolved' || event.kind === 'closed')
      [state, isAnswered, endedOn] = [event.kind, true, today];
  };
  const start = events.find(({ kind }) => kind === 'received')?.at ?? now;
  for (let at = start; at < now; at += 60_000) {
    const { date, isOpen } = wall(at);
    if (isPaused && isOpen && date > askedOn) openDays.add(date);
    if (openDays.size > 3) isPaused = false;
    if (!isPaused) openDays = new Set();
    for (const event of events) if (event.at === at) take(event, date);
    if (!isOpen && priority !== 1) continue;
    if (!isAnswered) count.response += 1;
    if (state === 'resolved' || state === 'closed') continue;
    if (isPaused) count.paused += 1;
    else count.resolution += 1;
  }
  return count;
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
