export * from './status/status';
export * from './status/fault';
export * from './status/observation';
export * from './status/policy';
export * from './status/decide';
export * from './status/flapping';
export * from './status/staleness';
export * from './identity/scope';
