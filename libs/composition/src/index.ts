export { runProcess } from './run-process';
export { runKeysCommand } from './keys/keys-command';
export { runVerifier } from './verify-audit/run-verifier';
