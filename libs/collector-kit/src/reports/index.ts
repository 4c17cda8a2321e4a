export * from './documents';
export * from './duplicati-report';
export * from './numbers';
export * from './report';
export * from './report-body';
export * from './times';
