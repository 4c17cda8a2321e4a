export * from './live-server';
