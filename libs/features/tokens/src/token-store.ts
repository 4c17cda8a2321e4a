import type { Token } from '@nachtwacht/contracts';
import type { LivingToken, Scope, TokenKept } from '@nachtwacht/domain';

/** Port: tokens by their hash. */
export abstract class TokenStore {
  abstract list(scope: Scope): Promise<Token[]>;
  abstract add(scope: Scope, token: TokenKept): Promise<Token>;
  abstract revoke(scope: Scope, id: string): Promise<Token>;
  /** Notes the use; null for one that does not work. */
  abstract use(hash: string, now: Date): Promise<LivingToken | null>;
}
