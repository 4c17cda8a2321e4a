export * from './channel-kind';
export * from './channel-post';
export * from './letter-post';
export * from './own-mail-server';
export * from './registry';
export * from './send-fault';
