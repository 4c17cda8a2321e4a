import { createHash } from 'node:crypto';
import { SIGN_IN_BUDGET } from '@nachtwacht/domain';
import type { Database } from '../database/database';

interface CountRow {
  count: number;
  began: bigint;
}

/** Counts attempts to sign in by account; whether the account exists makes no difference. */
export class SignInBudgetRepository {
  constructor(private readonly database: Database) {}

  /**
   * Takes one attempt out of a budget: of the account at large, or of this network where the person signed in from it
   * before, so that strangers who guess do not keep that person out.
   * @returns for how many milliseconds no attempt is left; 0 lets this one through
   */
  async take(email: string, network: string, now: Date): Promise<number> {
    const prisma = this.database.identityClient;
    const known = await prisma.signInNetwork.count({ where: { network, user: { email } } });
    const key = keyOf(email, known > 0 ? network : '*');
    const [at, since] = [BigInt(now.getTime()), BigInt(now.getTime() - SIGN_IN_BUDGET.windowMs)];
    const [row] = await prisma.$queryRaw<CountRow[]>`
      INSERT INTO rate_limit AS r (id, key, count, last_request)
      VALUES (gen_random_uuid()::text, ${key}, 1, ${at}::bigint)
      ON CONFLICT (key) DO UPDATE SET
        count = CASE WHEN r.last_request <= ${since}::bigint THEN 1 ELSE r.count + 1 END,
        last_request = CASE WHEN r.last_request <= ${since}::bigint THEN ${at}::bigint ELSE r.last_request END
      RETURNING count, last_request AS began`;
    if (!row || row.count <= SIGN_IN_BUDGET.attempts) return 0;
    return Number(row.began) + SIGN_IN_BUDGET.windowMs - now.getTime();
  }

  /** The password was right: this network is the person's from now on, and its budget begins anew. */
  async succeeded(email: string, network: string, now: Date): Promise<void> {
    const prisma = this.database.identityClient;
    const user = await prisma.user.findUnique({ where: { email }, select: { id: true } });
    if (!user) return;
    const place = { userId: user.id, network };
    await prisma.signInNetwork.upsert({
      where: { userId_network: place },
      create: { ...place, usedAt: now },
      update: { usedAt: now },
    });
    await prisma.rateLimit.deleteMany({ where: { key: keyOf(email, network) } });
  }
}

/** The address itself is not kept where nobody looks after it. */
function keyOf(email: string, network: string): string {
  return `account|${createHash('sha256').update(email).digest('hex')}|${network}`;
}
