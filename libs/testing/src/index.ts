export * from './postgres';
export * from './rows';
