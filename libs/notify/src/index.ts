export * from './channel-kind';
export * from './channel-post';
export * from './registry';
export * from './send-fault';
