export * from './contract-test';
