import { randomUUID } from 'node:crypto';
import { SYSTEM, type Account, type OpenIdIdentity } from '@nachtwacht/domain';
import type { Database } from '../database/database';
import { Prisma } from '../generated/client';
import { accountOf, type AccountRow } from './account-row';
import { InvitationsRepository, type Newcomer } from './invitations.repository';
import { OPENID } from './link-account';

/** How Prisma calls a key of the database that refused a row. */
const TAKEN = 'P2002';

/** Which accounts elsewhere open which account here. What is read of them is read past every scope, as passwords are. */
export class OpenIdAccountsRepository {
  private readonly invitations: InvitationsRepository;

  constructor(private readonly database: Database) {
    this.invitations = new InvitationsRepository(database);
  }

  /** By issuer and subject alone. @returns null for nobody's */
  async ownerOf({ issuer, subject }: OpenIdIdentity): Promise<string | null> {
    const found = await this.database.unscoped.account.findUnique({
      where: { issuer_accountId: { issuer, accountId: subject }, providerId: OPENID },
      select: { userId: true },
    });
    return found?.userId ?? null;
  }

  account(userId: string): Promise<Account | null> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const { rows } = await sql.query<AccountRow>(
        `SELECT u.id, u.name, u.role, u.deactivated_at, a.customer_id, a.period_from::text, a.period_to::text,
           a.ends_at, NULL AS as_customer_id, NULL AS as_customer_name, NULL AS view_ends_at
         FROM "user" u LEFT JOIN customer_access a ON a.user_id = u.id WHERE u.id = $1`,
        [userId],
      );
      return rows[0] ? accountOf(rows[0]) : null;
    });
  }

  async linkOf(userId: string): Promise<{ label: string | null; since: Date } | null> {
    const found = await this.database.unscoped.account.findUnique({
      where: { userId_providerId: { userId, providerId: OPENID } },
      select: { label: true, createdAt: true },
    });
    return found && { label: found.label, since: found.createdAt };
  }

  async link(userId: string, { issuer, subject, label }: OpenIdIdentity): Promise<'linked' | 'taken'> {
    const data = { id: randomUUID(), userId, providerId: OPENID, issuer, accountId: subject, label };
    try {
      await this.database.unscoped.account.create({ data });
      return 'linked';
    } catch (error) {
      if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === TAKEN) return 'taken';
      throw error;
    }
  }

  /** Whoever came in by it is out: every other session ends in the same transaction. */
  async unlink(userId: string, keptSession: string): Promise<void> {
    const prisma = this.database.identityClient;
    await prisma.$transaction([
      prisma.account.deleteMany({ where: { userId, providerId: OPENID } }),
      prisma.session.deleteMany({ where: { userId, NOT: { id: keptSession } } }),
    ]);
  }

  /** The person, the link and the end of the invitation in one transaction. @returns the id; null when it is over */
  accept(
    tokenHash: string,
    now: Date,
    newcomer: Omit<Newcomer, 'passwordHash'>,
    identity: OpenIdIdentity,
  ): Promise<string | null> {
    return this.invitations.acceptLinked(tokenHash, now, newcomer, identity);
  }

  async isOpen(tokenHash: string, now: Date): Promise<boolean> {
    return (await this.invitations.offer(tokenHash, now)) !== null;
  }
}
