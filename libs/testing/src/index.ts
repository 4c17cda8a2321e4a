export * from './postgres';
export * from './rows';
export * from './mail-server';
export * from './watched';
export * from './redis';
export * from './fleet/behaviour';
export * from './fleet/create-fleet';
