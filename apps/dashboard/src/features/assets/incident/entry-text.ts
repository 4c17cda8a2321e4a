import type { IncidentDetail } from '@nachtwacht/contracts';
import { STATUSES, type Status } from '@nachtwacht/domain';

type Entry = IncidentDetail['entries'][number];
const CLOSED_BECAUSE = ['recovered', 'maintenance', 'not-watched'] as const;

/** What an entry of an incident's history says, for wording; `other` for a kind of a newer server. */
export type EntryMeaning =
  | { readonly kind: 'opened'; readonly status: Status | null }
  | { readonly kind: 'changed'; readonly from: Status | null; readonly status: Status | null }
  | { readonly kind: 'acknowledged'; readonly note: string | null }
  | { readonly kind: 'closed'; readonly because: (typeof CLOSED_BECAUSE)[number] | null }
  | { readonly kind: 'other'; readonly name: string };

export function entryMeaning({ kind, data }: Entry): EntryMeaning {
  const { status, from, note, reason } = data;
  switch (kind) {
    case 'opened':
      return { kind, status: statusOf(status) };
    case 'changed':
      return { kind, from: statusOf(from), status: statusOf(status) };
    case 'acknowledged':
      return { kind, note: typeof note === 'string' && note !== '' ? note : null };
    case 'closed':
      return { kind, because: CLOSED_BECAUSE.find((each) => each === reason) ?? null };
    default:
      return { kind: 'other', name: kind };
  }
}

function statusOf(value: unknown): Status | null {
  return STATUSES.find((status) => status === value) ?? null;
}
