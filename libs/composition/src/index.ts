export { runProcess } from './run-process';
export { runKeysCommand } from './keys/keys-command';
export { runMigrateCommand } from './migrate-command';
export { runVerifier } from './verify-audit/run-verifier';
