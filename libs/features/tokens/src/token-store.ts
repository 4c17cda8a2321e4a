import type { Token } from '@nachtwacht/contracts';
import type { Scope } from '@nachtwacht/domain';

export interface TokenKept {
  readonly name: string;
  readonly prefix: string;
  readonly hash: string;
  readonly permissions: readonly string[];
  readonly customerId: string | null;
  readonly createdBy: string;
  readonly expiresAt: Date;
}

export interface LivingToken {
  readonly id: string;
  readonly name: string;
  readonly permissions: readonly string[];
  readonly customerId: string | null;
  /** Of whoever made it, as it stands now. */
  readonly makerRole: string;
  /** Has that person a second factor, of the own account or of a service that vouches for it? */
  readonly makerHasFactor: boolean;
}

/** Port: tokens by their hash. */
export abstract class TokenStore {
  abstract list(scope: Scope): Promise<Token[]>;
  abstract add(scope: Scope, token: TokenKept): Promise<Token>;
  abstract revoke(scope: Scope, id: string): Promise<Token>;
  /** Notes the use; null for one that does not work. */
  abstract use(hash: string, now: Date): Promise<LivingToken | null>;
}
