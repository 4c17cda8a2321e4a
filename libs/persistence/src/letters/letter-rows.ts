import { randomUUID } from 'node:crypto';
import type { Language, Letter } from '@nachtwacht/domain';
import type { Sql } from '../database/database';

/** A letter with a link; its id is known before it is stored, because the link is sealed for it. */
export interface SealedLetter {
  readonly id: string;
  readonly sealed: object;
}

export interface NewLetter {
  readonly id?: string;
  readonly recipient: string;
  readonly language: Language;
  readonly letter: Letter;
  readonly sealed?: object;
  readonly invitationId?: string;
}

/** Queues a letter in the transaction of what it tells. */
export async function queueLetter(sql: Sql, given: NewLetter): Promise<void> {
  const { id = randomUUID(), recipient, language, letter, sealed = null, invitationId = null } = given;
  await sql.query(
    `INSERT INTO letter (id, recipient, language, body, sealed, invitation_id) VALUES ($1, $2, $3, $4, $5, $6)`,
    [id, recipient, language, JSON.stringify(letter), sealed && JSON.stringify(sealed), invitationId],
  );
}

/** What waits for invitations that are over is not sent: its link would open nothing. */
export async function endLetters(sql: Sql, invitationIds: readonly string[]): Promise<void> {
  await sql.query(
    `UPDATE letter SET state = 'ended', sealed = NULL WHERE invitation_id = ANY($1) AND state = 'queued'`,
    [invitationIds],
  );
}
