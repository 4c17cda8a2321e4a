import { createPostgresBackend, withBackend } from 'bullmq';
import { Client } from 'pg';
import { QUEUE_SCHEMA } from './queue-target';

/**
 * Makes or updates the queue's tables, as the owner of the database, and lets the processes' role use them.
 * BullMQ makes a sequence for each queue when it is first used, hence CREATE. Not needed on Redis.
 */
export async function prepareQueue(ownerUrl: string, role: string): Promise<void> {
  const { Queue } = withBackend(createPostgresBackend);
  const queue = new Queue('migrate', {
    connection: { connectionString: ownerUrl, schema: QUEUE_SCHEMA, migrate: true },
  });
  try {
    await queue.waitUntilReady();
  } finally {
    await queue.close();
  }
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`GRANT USAGE, CREATE ON SCHEMA ${QUEUE_SCHEMA} TO ${role};
      GRANT ALL ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO ${role};
      GRANT ALL ON ALL SEQUENCES IN SCHEMA ${QUEUE_SCHEMA} TO ${role};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} TO ${role};`);
  } finally {
    await client.end();
  }
}
