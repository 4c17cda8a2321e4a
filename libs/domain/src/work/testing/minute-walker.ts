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
  const item: Item = {
    priority: 4,
    state: 'open',
    isAnswered: false,
    isPaused: false,
    askedOn: '',
    endedOn: '',
    openDays: new Set(),
  };
  const start = events.find(({ kind }) => kind === 'received')?.at ?? now;
  for (let at = start; at < now; at += 60_000) {
    const { date, isOpen } = wall(at);
    if (item.isPaused && isOpen && date > item.askedOn) item.openDays.add(date);
    if (item.openDays.size > 3) item.isPaused = false;
    if (!item.isPaused) item.openDays.clear();
    for (const event of events) if (event.at === at) take(item, event, date);
    if (!isOpen && item.priority !== 1) continue;
    if (!item.isAnswered) count.response += 1;
    if (isOver(item)) continue;
    if (item.isPaused) count.paused += 1;
    else count.resolution += 1;
  }
  return count;
}

interface Item {
  priority: Priority;
  state: string;
  isAnswered: boolean;
  isPaused: boolean;
  askedOn: string;
  endedOn: string;
  readonly openDays: Set<string>;
}

const isOver = ({ state }: Item) => state === 'resolved' || state === 'closed';

function take(item: Item, event: WorkEvent, today: string): void {
  const { kind } = event;
  if (kind === 'received') item.priority = event.priority;
  if (kind === 'answered') item.isAnswered = true;
  if (kind === 'customer-wrote' && item.state === 'waiting-customer') goOn(item);
  if (isOver(item)) {
    if (kind === 'closed') item.state = 'closed';
    if (kind === 'reopened' && daysBetween(item.endedOn, today) <= 7) goOn(item);
    return;
  }
  if (kind === 'prioritised') item.priority = event.priority;
  if (kind === 'asked') {
    Object.assign(item, { state: 'waiting-customer', isPaused: true, isAnswered: true, askedOn: today });
    item.openDays.clear();
  }
  if (kind === 'waits-for-supplier') Object.assign(item, { state: 'waiting-supplier', isPaused: false });
  if (kind === 'resumed' && item.state.startsWith('waiting')) goOn(item);
  if (kind === 'resolved' || kind === 'closed')
    Object.assign(item, { state: kind, isAnswered: true, endedOn: today });
}

function goOn(item: Item): void {
  Object.assign(item, { state: 'open', isPaused: false });
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
