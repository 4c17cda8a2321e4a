import type { WorkHappening, WorkState } from './work-event';

const LIVING: readonly WorkState[] = ['open', 'waiting-customer', 'waiting-supplier'];
const WAITING: readonly WorkState[] = ['waiting-customer', 'waiting-supplier'];
const ENDED: readonly WorkState[] = ['resolved', 'closed'];
const ANY: readonly WorkState[] = [...LIVING, ...ENDED];

const IN: Readonly<Record<WorkHappening, readonly WorkState[]>> = {
  received: [],
  'auto-answered': ANY,
  answered: ANY,
  asked: LIVING,
  'customer-wrote': ANY,
  'waits-for-supplier': LIVING,
  resumed: WAITING,
  prioritised: LIVING,
  transferred: LIVING,
  resolved: LIVING,
  reopened: ENDED,
  closed: [...LIVING, 'resolved'],
  noted: ANY,
  referenced: ANY,
  warned: ANY,
};

/** Whether something can happen to a work item where it stands. Within how many days it reopens is another question. */
export function mayHappen(state: WorkState, kind: WorkHappening): boolean {
  return IN[kind].includes(state);
}
