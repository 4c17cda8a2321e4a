import { LRUCache } from 'lru-cache';
import type { SnmpTarget } from '../../poll-context';
import { processDigest } from './process-digest';

/** What a session of version 3 learned of the engine of its agent, as net-snmp keeps it (RFC 3414, 2.3). */
export interface EngineNotion {
  msgSecurityParameters?: {
    readonly msgAuthoritativeEngineID: Buffer;
    readonly msgAuthoritativeEngineBoots: number;
    readonly msgAuthoritativeEngineTime: number;
  };
  engineTimeBoots: number | null;
  engineTimeBase: number | null;
  /** By the clock that never jumps, of this process. */
  engineTimeReceivedAt: number | null;
  latestReceivedEngineTime: number | null;
}

/** Spares a question and its answer of each poll; nothing of it is secret. */
const engines = new LRUCache<string, EngineNotion>({ max: 5_000 });

/**
 * Whose engine: of an agent as it is known by these credentials. After a change of password the engine is asked again: an
 * agent that says who it is and then nothing could not decrypt, and one that says nothing at all may be off.
 */
export function engineKeyOf(agent: string, access: SnmpTarget['access']): string {
  return processDigest(`${agent} ${JSON.stringify(access)}`);
}

/** Tells a new session what an earlier one learned. @returns whether there was anything to tell */
export function recallEngine(key: string, session: EngineNotion): boolean {
  const known = engines.get(key);
  if (known !== undefined) copy(known, session);
  return known !== undefined;
}

/** Keeps what was learned. Only what an authenticated answer confirmed may be kept: anyone can make up the rest. */
export function rememberEngine(key: string, session: EngineNotion): void {
  if (session.msgSecurityParameters === undefined || session.engineTimeBoots === null) return;
  const kept: EngineNotion = {
    engineTimeBoots: null,
    engineTimeBase: null,
    engineTimeReceivedAt: null,
    latestReceivedEngineTime: null,
  };
  copy(session, kept);
  engines.set(key, kept);
}

export function forgetEngine(key: string): void {
  engines.delete(key);
}

function copy(from: EngineNotion, to: EngineNotion): void {
  const told = from.msgSecurityParameters;
  if (told !== undefined)
    to.msgSecurityParameters = {
      msgAuthoritativeEngineID: told.msgAuthoritativeEngineID,
      msgAuthoritativeEngineBoots: told.msgAuthoritativeEngineBoots,
      msgAuthoritativeEngineTime: told.msgAuthoritativeEngineTime,
    };
  to.engineTimeBoots = from.engineTimeBoots;
  to.engineTimeBase = from.engineTimeBase;
  to.engineTimeReceivedAt = from.engineTimeReceivedAt;
  to.latestReceivedEngineTime = from.latestReceivedEngineTime;
}
