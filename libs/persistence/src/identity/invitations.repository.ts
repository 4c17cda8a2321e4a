import { randomUUID } from 'node:crypto';
import type { Invitation } from '@nachtwacht/contracts';
import { conflicting, noSuch, remark, SYSTEM, type Grant, type Scope } from '@nachtwacht/domain';
import { z } from 'zod';
import type { Database, Sql } from '../database/database';
import { iso } from '../rows/iso';
import { refusing } from '../refusals/refusing';
import { addPerson } from './new-person';
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
}

/** The link of an invitation: what of it is kept, and until when it works. */
export interface LinkKept {
  readonly tokenHash: string;
  readonly expiresAt: Date;
}

/** Who is to come in. */
export interface Invitee extends LinkKept {
  /** In lower case. */
  readonly email: string;
  readonly grant: Grant;
  /** The name of the one who invites. */
  readonly invitedBy: string;
}

/** What the invited person says of himself. */
export interface Newcomer {
  readonly name: string;
  readonly passwordHash: string;
  readonly language: string;
}

const SELECT = `
  SELECT i.id, i.email, i.role, i.access, c.name AS customer_name, i.invited_by, i.created_at, i.expires_at
  FROM invitation i LEFT JOIN customer c ON c.id = (i.access->>'customerId')::uuid
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
  add(scope: Scope, { email, grant, invitedBy, tokenHash, expiresAt }: Invitee): Promise<Invitation> {
    return this.alone(scope, async (sql) => {
      if (await isKnown(sql, email)) throw personKnown();
      await requireCustomer(sql, grant);
      await sql.query('UPDATE invitation SET ended_at = now() WHERE email = $1 AND ended_at IS NULL', [
        email,
      ]);
      const id = randomUUID();
      await sql.query(
        `INSERT INTO invitation (id, email, role, access, token_hash, invited_by, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [id, email, grant.role, grant.access, tokenHash, invitedBy, expiresAt],
      );
      return readInvitation(sql, id);
    });
  }

  /** The link before this one stops. */
  renew(scope: Scope, id: string, { tokenHash, expiresAt }: LinkKept): Promise<Invitation> {
    return this.alone(scope, async (sql) => {
      await sql.query(
        'UPDATE invitation SET token_hash = $2, expires_at = $3 WHERE id = $1 AND ended_at IS NULL',
        [id, tokenHash, expiresAt],
      );
      return readInvitation(sql, id);
    });
  }

  withdraw(scope: Scope, id: string): Promise<void> {
    return this.alone(scope, async (sql) => {
      const { rowCount } = await sql.query(
        'UPDATE invitation SET ended_at = now() WHERE id = $1 AND ended_at IS NULL',
        [id],
      );
      if (rowCount === 0) throw noSuch('invitation');
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
  accept(tokenHash: string, now: Date, newcomer: Newcomer): Promise<'accepted' | 'over'> {
    return this.alone(SYSTEM, async (sql) => {
      const row = await openRow(sql, tokenHash, now);
      if (!row) return 'over';
      if (await isKnown(sql, row.email)) throw personKnown();
      await sql.query('UPDATE invitation SET ended_at = $2 WHERE id = $1', [row.id, now]);
      const { email, role } = row;
      const id = await addPerson(sql, { ...newcomer, email, role });
      await writeAccess(sql, id, { role, access: KeptAccess.nullable().parse(row.access) });
      return 'accepted';
    });
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
  };
}
