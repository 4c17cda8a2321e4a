import * as snmp from 'net-snmp';
import type { EngineNotion } from './engine-memory';

type OnResponse = snmp.Session['onSimpleGetResponse'];

/** An answer that proves less than its question did. */
export class Unproven extends Error {}

/** A session that takes no such answer. */
export class GuardedSession extends snmp.Session {
  /** What the library keeps of the agent's engine, and its types do not show. */
  get notion(): EngineNotion {
    return this as this & EngineNotion;
  }

  /**
   * The library checks the digest of an answer that bears one, and takes an answer without: anyone who can write the
   * agent's address on a packet could answer for it.
   */
  override onSimpleGetResponse(...[request, message]: Parameters<OnResponse>): void {
    const level = request.message.user?.level ?? snmp.SecurityLevel.noAuthNoPriv;
    const isProven =
      (level === snmp.SecurityLevel.noAuthNoPriv || message.hasAuthentication()) &&
      (level !== snmp.SecurityLevel.authPriv || message.hasPrivacy());
    if (!isProven) throw new Unproven('an answer without the proof that was asked for');
    super.onSimpleGetResponse(request, message);
  }
}
