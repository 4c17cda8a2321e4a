import type { VersionRow } from '@nachtwacht/contracts';

const AHEAD = 12;

/** One thing, and when the support of what it runs ends. */
export type Ending = VersionRow & { readonly endOfLife: string };

/** `past`: it has ended; `soon`: within three months; `year`: within twelve; `later`: after that. */
export const ENDING_TERMS = ['past', 'soon', 'year', 'later'] as const;
export type EndingTerm = (typeof ENDING_TERMS)[number];

export interface RadarMonth {
  /** YYYY-MM, or what lies before or after the twelve months. */
  readonly month: string;
  readonly things: number;
}

export interface Radar {
  /** Soonest first: what has ended comes before all. */
  readonly endings: readonly Ending[];
  /** What has ended, this month and the twelve after it, and what comes later. */
  readonly months: readonly RadarMonth[];
  /** Things of which nobody said when their support ends. */
  readonly unknown: number;
}

/** `today`: YYYY-MM-DD. */
export function radarOf(rows: readonly VersionRow[], today: string): Radar {
  const endings = rows
    .filter(hasEnd)
    .sort(
      (a, b) =>
        compare(a.endOfLife, b.endOfLife) ||
        a.customerName.localeCompare(b.customerName) ||
        a.assetName.localeCompare(b.assetName),
    );
  const counts = Map.groupBy(endings, ({ endOfLife }) => monthOf(endOfLife, today));
  const months = ['past', ...monthsAhead(today), 'later'].map((month) => ({
    month,
    things: counts.get(month)?.length ?? 0,
  }));
  return { endings, months, unknown: rows.length - endings.length };
}

/** Where it stands on the radar: 'past', a month YYYY-MM, or 'later'. Support ends with the day itself. */
export function monthOf(endOfLife: string, today: string): string {
  if (endOfLife <= today) return 'past';
  const month = endOfLife.slice(0, 7);
  return month > (monthsAhead(today).at(-1) ?? '') ? 'later' : month;
}

export function termOf(endOfLife: string, today: string): EndingTerm {
  if (endOfLife <= today) return 'past';
  if (endOfLife <= addMonths(today, 3)) return 'soon';
  return endOfLife <= addMonths(today, AHEAD) ? 'year' : 'later';
}

/** This month and the twelve after it: the last of them is only partly within a year. */
function monthsAhead(today: string): string[] {
  return Array.from({ length: AHEAD + 1 }, (_, ahead) =>
    addMonths(`${today.slice(0, 7)}-01`, ahead).slice(0, 7),
  );
}

/** The same day some months later, or the last one of that month. */
function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

export interface CustomerEndings {
  readonly customerId: string;
  readonly customerName: string;
  readonly terms: Readonly<Record<EndingTerm, number>>;
  readonly unknown: number;
  readonly next: string | null;
}

/** Per customer; whose support ended or ends soonest first. */
export function endingsByCustomer(rows: readonly VersionRow[], today: string): CustomerEndings[] {
  return [...Map.groupBy(rows, ({ customerId }) => customerId)]
    .map(([customerId, own]) => {
      const endings = own.filter(hasEnd);
      const count = (term: EndingTerm) =>
        endings.filter(({ endOfLife }) => termOf(endOfLife, today) === term).length;
      return {
        customerId,
        customerName: own[0]?.customerName ?? '',
        terms: { past: count('past'), soon: count('soon'), year: count('year'), later: count('later') },
        unknown: own.length - endings.length,
        next: endings.map(({ endOfLife }) => endOfLife).sort()[0] ?? null,
      };
    })
    .sort((a, b) => compare(a.next ?? '9', b.next ?? '9') || a.customerName.localeCompare(b.customerName));
}

function hasEnd(row: VersionRow): row is Ending {
  return row.endOfLife !== null;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
