import { createHash } from 'node:crypto';
import { BudgetsRepository } from '../budgets/budgets.repository';
import type { Database } from '../database/database';

/** Counts attempts to sign in by account; whether the account exists makes no difference. */
export class SignInBudgetRepository {
  private readonly budgets: BudgetsRepository;

  constructor(private readonly database: Database) {
    this.budgets = new BudgetsRepository(database);
  }

  /**
   * Takes one attempt out of a budget: of the account at large, or of this network where the person signed in from it
   * before, so that strangers who guess do not keep that person out.
   * @returns for how many milliseconds no attempt is left; 0 lets this one through
   */
  async take(email: string, network: string): Promise<number> {
    const known = await this.database.identityClient.signInNetwork.count({
      where: { network, user: { email } },
    });
    const { waitMs } = await this.budgets.draw('sign-in.account', keyOf(email, known > 0 ? network : '*'));
    return waitMs;
  }

  /** The same for whoever is signed in. */
  async takeOf(userId: string, network: string): Promise<number> {
    return this.take(await this.emailOf(userId), network);
  }

  async succeededOf(userId: string, network: string, now: Date): Promise<void> {
    return this.succeeded(await this.emailOf(userId), network, now);
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
    await this.budgets.refill('sign-in.account', keyOf(email, network));
  }

  private async emailOf(id: string): Promise<string> {
    const user = await this.database.identityClient.user.findUnique({
      where: { id },
      select: { email: true },
    });
    return user?.email ?? '';
  }
}

/** The address itself is not kept where nobody looks after it. */
function keyOf(email: string, network: string): string {
  return `${createHash('sha256').update(email).digest('hex')}|${network}`;
}
