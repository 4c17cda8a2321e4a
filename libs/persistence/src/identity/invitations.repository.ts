import { randomUUID } from 'node:crypto';
import type { Invitation } from '@nachtwacht/contracts';
import {
  conflicting,
  noSuch,
  remark,
  SYSTEM,
  type Grant,
  type Language,
  type OpenIdIdentity,
  type Scope,
} from '@nachtwacht/domain';
import { z } from 'zod';
import type { Database, Sql } from '../database/database';
import { iso } from '../rows/iso';
import { refusing } from '../refusals/refusing';
import { endLetters, queueLetter, type SealedLetter } from '../letters/letter-rows';
import { linkAccount } from './link-account';
import { addPerson, type NewPerson } from './new-person';
import { writeAccess } from './people.repository';
import { LOCKS } from '../database/advisory-locks';

const KeptAccess = z.object({
  customerId: z.string(),
  period: z.object({ from: z.string(), to: z.string() }).nullable(),
  endsAt: z.coerce.date().nullable(),
});

interface InvitationRow {
  id: string;
  email: string;
  role: string;
  access: unknown;
  customer_name: string | null;
  invited_by: string;
  created_at: Date;
  expires_at: Date;
  letter_state: 'queued' | 'sent' | 'failed' | null;
  letter_at: Date | null;
  letter_error: string | null;
}

/** The link of an invitation: what of it is kept, and until when it works. */
export interface LinkKept {
  readonly tokenHash: string;
  readonly expiresAt: Date;
  /** The mail that bears it, sealed; null where the inviter hands the link over. */
  readonly letter: SealedLetter | null;
}

/** Who is to come in. */
export interface Invitee extends LinkKept {
  /** In lower case. */
  readonly email: string;
  readonly grant: Grant;
  /** The name of the one who invites. */
  readonly invitedBy: string;
  readonly language: Language;
}

/** What the invited person says of himself. */
export interface Newcomer {
  readonly name: string;
  readonly passwordHash: string;
  readonly language: string;
}

const SELECT = `
  SELECT i.id, i.email, i.role, i.access, c.name AS customer_name, i.invited_by, i.created_at, i.expires_at,
         l.state AS letter_state, coalesce(l.sent_at, l.created_at) AS letter_at, l.last_error AS letter_error
  FROM invitation i LEFT JOIN customer c ON c.id = (i.access->>'customerId')::uuid
    LEFT JOIN LATERAL (
      SELECT state, sent_at, created_at, last_error FROM letter
      WHERE invitation_id = i.id ORDER BY created_at DESC, id LIMIT 1) l ON l.state <> 'ended'
  WHERE i.ended_at IS NULL`;

export class InvitationsRepository {
  constructor(private readonly database: Database) {}

  /** Those that were neither accepted nor withdrawn, the newest first. */
  list(scope: Scope): Promise<Invitation[]> {
    return this.database.inScope(scope, async (sql) => {
      const { rows } = await sql.query<InvitationRow>(`${SELECT} ORDER BY i.created_at DESC, i.id`);
      return rows.map(invitationOf);
    });
  }

  /** An earlier invitation of the same address ends. */
  add(scope: Scope, invitee: Invitee): Promise<Invitation> {
    const { email, grant, invitedBy, language, tokenHash, expiresAt } = invitee;
    return this.alone(scope, async (sql) => {
      if (await isKnown(sql, email)) throw personKnown();
      await requireCustomer(sql, grant);
      const { rows } = await sql.query<{ id: string }>(
        'UPDATE invitation SET ended_at = now() WHERE email = $1 AND ended_at IS NULL RETURNING id',
        [email],
      );
      await endLetters(
        sql,
        rows.map((earlier) => earlier.id),
      );
      const id = randomUUID();
      await sql.query(
        `INSERT INTO invitation (id, email, role, access, token_hash, invited_by, language, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, email, grant.role, grant.access, tokenHash, invitedBy, language, expiresAt],
      );
      return this.told(sql, id, invitee);
    });
  }

  /** The link before this one stops, and what waits with it is not sent. */
  renew(scope: Scope, id: string, kept: LinkKept): Promise<Invitation> {
    return this.alone(scope, async (sql) => {
      await sql.query(
        'UPDATE invitation SET token_hash = $2, expires_at = $3 WHERE id = $1 AND ended_at IS NULL',
        [id, kept.tokenHash, kept.expiresAt],
      );
      await endLetters(sql, [id]);
      return this.told(sql, id, kept);
    });
  }

  withdraw(scope: Scope, id: string): Promise<void> {
    return this.alone(scope, async (sql) => {
      const { rowCount } = await sql.query(
        'UPDATE invitation SET ended_at = now() WHERE id = $1 AND ended_at IS NULL',
        [id],
      );
      if (rowCount === 0) throw noSuch('invitation');
      await endLetters(sql, [id]);
    });
  }

  /** What a link offers; null when it is spent, withdrawn, past its time or was never given. */
  offer(tokenHash: string, now: Date): Promise<Invitation | null> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const row = await openRow(sql, tokenHash, now);
      return row && invitationOf(row);
    });
  }

  /** The person and the end of the link in one transaction; of two who use one link at once, one comes in. */
  async accept(tokenHash: string, now: Date, newcomer: Newcomer): Promise<'accepted' | 'over'> {
    return (await this.admit(tokenHash, now, newcomer)) === null ? 'over' : 'accepted';
  }

  /** The same for who comes in by an account elsewhere. @returns the id of the person; null when the link is over */
  acceptLinked(
    tokenHash: string,
    now: Date,
    { name, language }: Omit<Newcomer, 'passwordHash'>,
    identity: OpenIdIdentity,
  ): Promise<string | null> {
    return this.admit(tokenHash, now, { name, language, passwordHash: null }, (sql, id) =>
      linkAccount(sql, id, identity),
    );
  }

  private admit(
    tokenHash: string,
    now: Date,
    newcomer: Omit<NewPerson, 'email' | 'role'>,
    andThen: (sql: Sql, id: string) => Promise<void> = () => Promise.resolve(),
  ): Promise<string | null> {
    return this.alone(SYSTEM, async (sql) => {
      const row = await openRow(sql, tokenHash, now);
      if (!row) return null;
      if (await isKnown(sql, row.email)) throw personKnown();
      await sql.query('UPDATE invitation SET ended_at = $2 WHERE id = $1', [row.id, now]);
      await endLetters(sql, [row.id]);
      const { email, role } = row;
      const id = await addPerson(sql, { ...newcomer, email, role });
      await writeAccess(sql, id, { role, access: KeptAccess.nullable().parse(row.access) });
      await andThen(sql, id);
      return id;
    });
  }

  private async told(sql: Sql, id: string, { letter }: LinkKept): Promise<Invitation> {
    if (letter) await queueInvitation(sql, id, letter);
    // A link that is handed over instead stands above every letter of an earlier one.
    else await sql.query(`UPDATE letter SET state = 'ended' WHERE invitation_id = $1`, [id]);
    return readInvitation(sql, id);
  }

  private alone<T>(scope: Scope, work: (sql: Sql) => Promise<T>): Promise<T> {
    const done = this.database.inScope(scope, async (sql) => {
      // One at a time: the same address is invited once, and a link is spent once.
      await sql.query('SELECT pg_advisory_xact_lock($1)', [LOCKS.invitations]);
      return work(sql);
    });
    return refusing('invitation', done);
  }
}

async function isKnown(sql: Sql, email: string): Promise<boolean> {
  return (await sql.query('SELECT FROM "user" WHERE email = $1', [email])).rowCount !== 0;
}

function personKnown() {
  const email = remark('person-known');
  return conflicting('person-known', 'There is a person with this address already.', { email });
}

async function requireCustomer(sql: Sql, { access }: Grant): Promise<void> {
  if (access === null) return;
  const { rowCount } = await sql.query('SELECT FROM customer WHERE id = $1', [access.customerId]);
  if (rowCount === 0) throw noSuch('customer');
}

async function openRow(sql: Sql, tokenHash: string, now: Date): Promise<InvitationRow | null> {
  const { rows } = await sql.query<InvitationRow>(`${SELECT} AND i.token_hash = $1 AND i.expires_at > $2`, [
    tokenHash,
    now,
  ]);
  return rows[0] ?? null;
}

async function queueInvitation(sql: Sql, invitationId: string, letter: SealedLetter): Promise<void> {
  const { rows } = await sql.query<{
    email: string;
    language: string;
    by: string;
    until: Date;
    customer: string | null;
  }>(
    `SELECT i.email, i.language, i.invited_by AS by, i.expires_at AS until, c.name AS customer
     FROM invitation i LEFT JOIN customer c ON c.id = (i.access->>'customerId')::uuid
     WHERE i.id = $1 AND i.ended_at IS NULL`,
    [invitationId],
  );
  const [row] = rows;
  if (!row) throw noSuch('invitation');
  const { email, language, by, until, customer } = row;
  await queueLetter(sql, {
    ...letter,
    recipient: email,
    language: language === 'en' ? 'en' : 'nl',
    letter: { kind: 'invitation', by, customer, until: iso(until) },
    invitationId,
  });
}

async function readInvitation(sql: Sql, id: string): Promise<Invitation> {
  const { rows } = await sql.query<InvitationRow>(`${SELECT} AND i.id = $1`, [id]);
  if (!rows[0]) throw noSuch('invitation');
  return invitationOf(rows[0]);
}

function invitationOf(row: InvitationRow): Invitation {
  const access = KeptAccess.nullable().parse(row.access);
  return {
    id: row.id,
    email: row.email,
    role: row.role,
    customerId: access?.customerId ?? null,
    customerName: row.customer_name,
    period: access?.period ?? null,
    endsAt: access?.endsAt?.toISOString() ?? null,
    invitedBy: row.invited_by,
    createdAt: iso(row.created_at),
    expiresAt: iso(row.expires_at),
    letter:
      row.letter_state === null
        ? null
        : { state: row.letter_state, at: iso(row.letter_at ?? row.created_at), reason: row.letter_error },
  };
}
