export * from './documents';
export * from './duplicati-report';
export { Amount, Words } from './numbers';
export * from './report';
export * from './report-body';
export * from './times';
