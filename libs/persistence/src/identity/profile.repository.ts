import type { OwnSession } from '@nachtwacht/contracts';
import { SYSTEM, type Scope } from '@nachtwacht/domain';
import type { Database } from '../database/database';
import { iso } from '../rows/iso';

interface SessionRow {
  id: string;
  created_at: Date;
  used_at: Date;
  expires_at: Date;
  ip_address: string | null;
  user_agent: string | null;
}

/** What people keep of themselves. Every statement names the person: these tables know no customer. */
export class ProfileRepository {
  constructor(private readonly database: Database) {}

  /** Those that are not over, the latest used first. */
  sessions(userId: string, now: Date): Promise<Omit<OwnSession, 'current'>[]> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const { rows } = await sql.query<SessionRow>(
        `SELECT id, created_at, used_at, expires_at, ip_address, user_agent FROM session
         WHERE user_id = $1 AND expires_at > $2 ORDER BY used_at DESC, id`,
        [userId, now],
      );
      return rows.map((row) => ({
        id: row.id,
        startedAt: iso(row.created_at),
        usedAt: iso(row.used_at),
        endsAt: iso(row.expires_at),
        address: row.ip_address === '' ? null : row.ip_address,
        program: row.user_agent === '' ? null : row.user_agent,
      }));
    });
  }

  /** @returns false when this person has no such session */
  endSession(scope: Scope, userId: string, sessionId: string): Promise<boolean> {
    return this.database.inScope(scope, async (sql) => {
      const { rowCount } = await sql.query('DELETE FROM session WHERE user_id = $1 AND id = $2', [
        userId,
        sessionId,
      ]);
      return rowCount === 1;
    });
  }

  async endOthers(scope: Scope, userId: string, sessionId: string): Promise<void> {
    await this.database.inScope(scope, (sql) =>
      sql.query('DELETE FROM session WHERE user_id = $1 AND id <> $2', [userId, sessionId]),
    );
  }

  /** null for somebody who has no password. */
  async passwordHash(userId: string): Promise<string | null> {
    const account = await this.database.unscoped.account.findFirst({
      where: { userId, providerId: 'credential' },
      select: { password: true },
    });
    return account?.password ?? null;
  }

  /** Whoever knew the old one is out: every other session ends in the same transaction. */
  async savePassword(userId: string, hash: string, keptSession: string): Promise<void> {
    // Past every scope: a transaction that entered one may not touch passwords.
    const prisma = this.database.identityClient;
    await prisma.$transaction([
      prisma.account.updateMany({ where: { userId, providerId: 'credential' }, data: { password: hash } }),
      prisma.session.deleteMany({ where: { userId, NOT: { id: keptSession } } }),
    ]);
  }

  async saveLanguage(scope: Scope, userId: string, language: string): Promise<void> {
    await this.database.inScope(scope, (sql) =>
      sql.query('UPDATE "user" SET language = $2, updated_at = now() WHERE id = $1', [userId, language]),
    );
  }
}
