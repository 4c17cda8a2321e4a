export * from './runtime/environment';
export * from './http/handles';
export * from './http/problem';
export * from './http/session.guard';
export * from './http/permission.guard';
export * from './http/refusal.filter';
export * from './sealing';
