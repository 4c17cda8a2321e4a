export * from './collector';
export * from './poll-context';
export * from './field';
export * from './form-schema';
export * from './read-reply';
export * from './trust';
