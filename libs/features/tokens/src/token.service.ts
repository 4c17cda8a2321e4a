import { createHash, randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { TOKEN_PERMISSIONS, type TokenInput, type TokenMade } from '@nachtwacht/contracts';
import {
  awaitsSecondFactor,
  BUDGETS,
  isStaffRole,
  may,
  STAFF,
  type Actor,
  type LivingToken,
  type SecondFactorRule,
} from '@nachtwacht/domain';
import { TooManyException, type Budgets } from '@nachtwacht/server-kit';
import type { TokenStore } from './token-store';

const DAY_MS = 86_400_000;
/** Of the letters that are kept: enough to know it again, and 144 bits are left to guess. */
const PREFIX = 11;
const BEARER = /^Bearer (nw_[\w-]{32})$/i;

/** Makes tokens of programs, and says on whose behalf one acts. */
export class TokenService {
  constructor(
    private readonly store: TokenStore,
    private readonly budgets: Budgets,
    private readonly secondFactor: SecondFactorRule,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** The token itself is in the reply and nowhere else. */
  async create(actor: Actor, { name, permissions, customerId, days }: TokenInput): Promise<TokenMade> {
    const secret = `nw_${randomBytes(24).toString('base64url')}`;
    const token = await this.store.add(actor.scope, {
      name,
      prefix: secret.slice(0, PREFIX),
      hash: hashOf(secret),
      permissions: [...new Set(permissions)],
      customerId,
      createdBy: actor.id,
      expiresAt: new Date(this.now().getTime() + days * DAY_MS),
    });
    return { token, secret };
  }

  /** Who calls with this header; null where it bears no token that works. @throws ProblemException 429 for too many calls */
  async actorOf({ authorization = '' }: IncomingHttpHeaders): Promise<Actor | null> {
    const secret = BEARER.exec(authorization)?.[1];
    if (secret === undefined) return null;
    const now = this.now();
    const token = await this.store.use(hashOf(secret), now);
    // Whoever made it may be of a customer by now, and then sees no other's.
    if (!token || !isStaffRole(token.makerRole)) return null;
    // Nothing else would be served to that person now.
    if (awaitsSecondFactor(token.makerRole, token.makerHasFactor, this.secondFactor)) return null;
    const waitMs = await this.budgets.spend('token.token', token.id);
    if (waitMs > 0)
      throw new TooManyException(
        'too-many-calls',
        `A token may make ${String(BUDGETS['token.token'].perWindow)} calls a minute. Wait a moment.`,
        waitMs,
      );
    return actorOf(token);
  }
}

/** What was ticked, as far as the maker may do it at this moment. */
function actorOf({ id, name, permissions, customerId, makerRole }: LivingToken): Actor {
  const allowed = TOKEN_PERMISSIONS.filter((one) => permissions.includes(one) && may(makerRole, one));
  return {
    id,
    name: `${name} (token)`,
    role: makerRole,
    scope: customerId === null ? STAFF : { kind: 'customer', customerId },
    permissions: customerId === null ? allowed : allowed.filter((one) => one === 'read'),
  };
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
