export { checkRedis } from './check-redis';
export { PollQueue, type PollQueueOptions } from './poll-queue';
export { prepareQueue } from './prepare-queue';
export type { QueueTarget } from './queue-target';
