import type { Language, Letter } from '@nachtwacht/domain';
import type { Sql } from '../database/database';
import { peopleOf, type ContactRow } from '../portal/people-rows';
import { switchesOf } from '../portal/portal-row';
import { queueLetter } from './letter-rows';

/** What a person of a customer may choose to be mailed about. */
export type MailTopic = keyof ContactRow['wants'];

export interface CustomerReader {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

/**
 * People of a customer who get in now and want mail about a topic, by name. Nobody while the portal does not show them
 * that part: a link would lead nowhere.
 */
async function readersOf(sql: Sql, customerId: string, topic: MailTopic): Promise<CustomerReader[]> {
  if (!(await switchesOf(sql, customerId))[topic]) return [];
  const people = await peopleOf(sql, customerId);
  return people
    .filter(({ wants }) => wants[topic])
    .map(({ id, name, email, language }) => ({ id, name, email, language }));
}

/**
 * Queues a letter to each of them in the transaction of what it tells: done again after a rollback, never twice. Nothing
 * where no mail server is set up.
 *
 * @returns to how many people
 */
export async function queueForCustomer(
  sql: Sql,
  customerId: string,
  topic: MailTopic,
  letterTo: (reader: CustomerReader) => Letter,
): Promise<number> {
  const { rowCount } = await sql.query(
    `SELECT FROM installation WHERE name = 'mail' AND value <> 'null'`,
    [],
  );
  if (!rowCount) return 0;
  const readers = await readersOf(sql, customerId, topic);
  for (const reader of readers)
    await queueLetter(sql, {
      recipient: reader.email,
      language: reader.language,
      letter: letterTo(reader),
    });
  return readers.length;
}
