export * from './contract-test';
export * from './hostile-server';
export type { Hostility } from './hostilities';
export * from './tls-server';
export * from './captures';
export * from './device-server';
export { formProblems, hasTarget, isText } from './form-rules';
export { readCases } from './cases';
