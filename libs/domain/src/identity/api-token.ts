/** A program's token to be kept: its hash, never itself. */
export interface TokenKept {
  readonly name: string;
  readonly prefix: string;
  readonly hash: string;
  readonly permissions: readonly string[];
  readonly customerId: string | null;
  readonly createdBy: string;
  readonly expiresAt: Date;
}

/** A token that works, with whoever made it as that person stands now. */
export interface LivingToken {
  readonly id: string;
  readonly name: string;
  readonly permissions: readonly string[];
  readonly customerId: string | null;
  readonly makerRole: string;
  /** A second factor of the own account, or of a service that vouches for it. */
  readonly makerHasFactor: boolean;
}
