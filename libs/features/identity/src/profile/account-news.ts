import type { AccountChange } from '@nachtwacht/domain';

/** Port: tells people what changed in their own account. Never fails: by then it has changed. */
export abstract class AccountNews {
  abstract tell(userId: string, change: AccountChange): Promise<void>;
}
