import {
  OpenIdClient,
  type OpenIdAccounts,
  type OpenIdOptions,
  type OpenIdSettings,
} from '@nachtwacht/features-identity';
import { AccessRepository, OpenIdAccountsRepository } from '@nachtwacht/persistence';
import type { ProcessContext } from '../process-context';
import { accountNewsOf } from './account-news.adapter';

/**
 * Signing in by the OpenID service. It is dialled past the judge of targets: whoever runs this installation has named
 * it, no customer and nobody of the staff can.
 */
export function openIdOptions(context: ProcessContext, settings: OpenIdSettings | null): OpenIdOptions {
  const { database, publicUrl, log } = context;
  const onFailure = (code: string, detail: string) => {
    log.warn({ code, detail }, 'signing in by the OpenID service failed');
  };
  return {
    service: settings && { settings, client: new OpenIdClient(settings, publicUrl, onFailure) },
    accounts: new OpenIdAccountsRepository(database) satisfies OpenIdAccounts,
    accountOf: (sessionId, now) => new AccessRepository(database).use(sessionId, now),
    news: accountNewsOf(context),
  };
}
