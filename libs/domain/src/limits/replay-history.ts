import { judgeState } from '../status/rules/state';
import type { StatePolicy, UpdatePolicy } from '../status/policy';
import type { Reason, Status } from '../status/status';
import { episodesOf, type Episode } from './fired';

/** A status that held, and why. Epoch milliseconds. */
export interface KeptStatus {
  readonly from: number;
  readonly status: Status;
  readonly reason: Reason;
}

/**
 * What would have fired by this policy on the statuses that are kept, in the order of time. Each was confirmed when it was
 * taken. Only changes of status are kept: a word or an update that came while the status stayed the same is not among them,
 * so that this is the least that would have fired.
 */
export function replayHistory(
  history: readonly KeptStatus[],
  policy: StatePolicy | UpdatePolicy,
  until: number,
): readonly Episode[] {
  const turns = history.map(({ from, status, reason }) => ({
    at: from,
    status: judgedAnew(status, reason, policy),
  }));
  return episodesOf(turns, until);
}

/** What says nothing of the limits (silence, a fault, maintenance) stays what it was. */
function judgedAnew(status: Status, { code, params }: Reason, policy: StatePolicy | UpdatePolicy): Status {
  if (status === 'maintenance') return status;
  if (policy.kind === 'state') {
    if (code === 'part-gone') return policy.whenGone ?? 'unknown';
    const word = params?.['value'];
    if ((code !== 'state' && code !== 'unrecognised') || typeof word !== 'string') return status;
    return judgeState({ kind: 'state', value: word }, policy).status;
  }
  if (code === 'security-update') return policy.security;
  if (code !== 'update-available') return status;
  return params?.['security'] === 'no' ? policy.pending : 'warning';
}
