export { checkRedis } from './check-redis';
export { PollQueue } from './poll-queue';
export { prepareQueue } from './prepare-queue';
export type { QueueTarget } from './queue-target';
export { waitForQueue } from './wait-for-queue';
