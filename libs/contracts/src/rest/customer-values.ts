import { within, type AuditPeriod, type Reason } from '@nachtwacht/domain';
import type { ChangeBatch, ChangePayload } from '../socket/events';
import type { BoardIncident, BoardProblem } from './board';

/**
 * What a customer may see of a value, wherever it is told: in the reply to a call and over the socket alike. A value
 * that is not here is decided nowhere else.
 */

/** Who of the staff took it and what was noted is between colleagues. */
const NOT_OF_COLLEAGUES = { acknowledgedBy: null, note: null } as const;

/** Words beside these name addresses and settings: how a system is reached is the provider's. The code tells the rest. */
const SAYS_HOW_IT_IS_REACHED: readonly Reason['code'][] = ['source-fault', 'unreachable', 'timeout'];

export function reasonForCustomer(reason: Reason): Reason {
  if (reason.params === undefined || !SAYS_HOW_IT_IS_REACHED.includes(reason.code)) return reason;
  const params = Object.fromEntries(Object.entries(reason.params).filter(([name]) => name !== 'text'));
  return { ...reason, params };
}

export function problemForCustomer<P extends Pick<BoardProblem, 'reason'>>(problem: P): P {
  return { ...problem, reason: reasonForCustomer(problem.reason) };
}

export function incidentForCustomer<I extends Pick<BoardIncident, 'acknowledgedBy' | 'note'>>(
  incident: I,
): I {
  return { ...incident, ...NOT_OF_COLLEAGUES };
}

/** What a customer's people see arrive, archived or edited; how it is watched is not among it. */
const SHOWN_INVENTORY = ['customer', 'site', 'asset', 'check', 'maintenance'];

/** null for what is not told to customers at all. */
export function changeForCustomer(
  change: ChangePayload,
  period: AuditPeriod | undefined,
): ChangePayload | null {
  switch (change.kind) {
    case 'transition': {
      const check = problemForCustomer(change.check);
      // When it changed and what it was before is history: an auditor sees that of the period alone.
      const at = Date.parse(change.at);
      const isHistory = period === undefined || within({ from: at, to: at + 1 }, period) !== null;
      return isHistory ? { ...change, check } : { kind: 'restated', check };
    }
    case 'restated':
      return { ...change, check: problemForCustomer(change.check) };
    case 'incident':
      return { ...change, incident: incidentForCustomer(change.incident) };
    case 'inventory':
      return SHOWN_INVENTORY.includes(change.what) ? change : null;
    case 'report':
      return change.published ? change : null;
    case 'hours':
      return change.shown ? change : null;
    // How the check goes is between colleagues; a customer reads its outcome in the register.
    case 'night':
    case 'duty':
    case 'update':
    case 'work':
    case 'notice':
      return null;
  }
}

/** A batch of this customer's own changes with as much of each as is shown; the cursor counts what is left out. */
export function batchForCustomer(batch: ChangeBatch, period: AuditPeriod | undefined): ChangeBatch {
  const changes = batch.changes.flatMap(({ position, payload }) => {
    const shown = changeForCustomer(payload, period);
    return shown === null ? [] : [{ position, payload: shown }];
  });
  return { ...batch, changes };
}
