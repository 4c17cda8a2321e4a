import type { Account } from '@nachtwacht/domain';
import type { GenericEndpointContext } from 'better-auth';
import type { AccountNews } from '../profile/account-news';
import { keepFlow, type Intent } from './flow';
import type { OpenIdAccounts } from './openid-accounts';
import type { OpenIdClient } from './openid-client';
import type { OpenIdSettings } from './openid-settings';

/** The service that this installation is set up for. */
export interface OpenIdService {
  readonly settings: OpenIdSettings;
  readonly client: OpenIdClient;
}

export interface OpenIdOptions {
  /** null: this installation has none, and none of its routes but one's own link is served. */
  readonly service: OpenIdService | null;
  readonly accounts: OpenIdAccounts;
  /** Notes that a session is used; null when it is gone or was left alone for too long. */
  readonly accountOf: (sessionId: string, now: Date) => Promise<Account | null>;
  /** Tells a person of a change by mail. */
  readonly news: AccountNews;
}

/** What every route works with. */
export interface OpenIdContext extends OpenIdOptions {
  readonly now: () => Date;
}

/** Sends somebody off. @returns the address to go to */
export async function sendOff(
  ctx: GenericEndpointContext,
  { client }: OpenIdService,
  intent: Intent,
): Promise<{ readonly url: string }> {
  const { url, checks } = await client.begin();
  await keepFlow(ctx, { checks, intent });
  return { url };
}
