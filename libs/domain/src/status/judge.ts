import { QUOTED_WORD, quoted } from '../text/quoted';
import type { JudgeContext } from './judge-context';
import type { Reading } from './observation';
import type { Policy } from './policy';
import { judgeBackup } from './rules/backup';
import { judgeExpiry } from './rules/expiry';
import { judgeLevel } from './rules/level';
import { judgeReach } from './rules/reach';
import { judgeState } from './rules/state';
import { judgeUpdate } from './rules/update';
import type { Verdict } from './status';
import { verdict } from './verdict';

/**
 * What one reading means under a policy. A reading that the policy is not for is unknown: a policy that was left
 * over from an older version of a collector must not make anything green.
 */
export function judge(reading: Reading, policy: Policy, context: JudgeContext): Verdict {
  if (reading.kind === 'level' && policy.kind === 'level') return judgeLevel(reading, policy, context);
  if (reading.kind === 'reach' && policy.kind === 'reach') return judgeReach(reading, policy);
  if (reading.kind === 'state' && policy.kind === 'state') return judgeState(reading, policy);
  if (reading.kind === 'expiry' && policy.kind === 'expiry') return judgeExpiry(reading, policy, context);
  if (reading.kind === 'update' && policy.kind === 'update') return judgeUpdate(reading, policy, context);
  if (reading.kind === 'backup' && policy.kind === 'backup') return judgeBackup(reading, policy, context);
  const value = quoted(reading.kind, QUOTED_WORD);
  return verdict('unknown', 'unrecognised', { value, expected: policy.kind });
}
