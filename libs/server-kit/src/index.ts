export * from './runtime/environment';
export * from './http/handles';
export * from './http/problem';
export * from './http/session.guard';
