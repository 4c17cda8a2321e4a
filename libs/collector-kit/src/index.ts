export * from './collector';
export * from './poll-context';
export * from './field';
