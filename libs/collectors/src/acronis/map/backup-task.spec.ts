import { expect, it } from 'vitest';
import { isBackup } from './backup-task';

it.each([
  ['a backup', 'backup', undefined, true],
  ['a backup of some kind', 'backup.machine.create', undefined, true],
  ['what a plan of backups runs', 'executePlan', 'policy.backup.machine', true],
  ['a type that is a number of its own', '0016750A-EE56-49E6-BF59-7C768C9869AC', 'backup', true],
  ['a restore', 'restore.backup', 'policy.backup.machine', false],
  ['a validation', 'validate.backup', undefined, false],
  ['a clean-up', 'backup.retention', 'policy.backup.machine', false],
  ['the applying of a plan', 'policy.apply', 'policy.protection.total', false],
  ['an update of software', 'patch.install', 'policy.security.patch', false],
  ['nothing that is known', undefined, undefined, false],
])('%s', (_rule, type, policy, expected) => {
  const task = { idString: '1', type, ...(policy === undefined ? {} : { policy: { type: policy } }) };
  expect(isBackup(task)).toBe(expected);
});
