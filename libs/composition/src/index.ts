export { runProcess } from './run-process';
export { runVerifier } from './verify-audit/run-verifier';
