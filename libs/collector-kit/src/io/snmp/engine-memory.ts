import { LRUCache } from 'lru-cache';

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

/** By agent. Spares a question and its answer of each poll; nothing of it is secret. */
const engines = new LRUCache<string, EngineNotion>({ max: 5_000 });

/** Tells a new session what an earlier one learned. @returns whether there was anything to tell */
export function recallEngine(agent: string, session: EngineNotion): boolean {
  const known = engines.get(agent);
  if (known !== undefined) copy(known, session);
  return known !== undefined;
}

/** Keeps what was learned. Only what an authenticated answer confirmed may be kept: anyone can make up the rest. */
export function rememberEngine(agent: string, session: EngineNotion): void {
  if (session.msgSecurityParameters === undefined || session.engineTimeBoots === null) return;
  const kept: EngineNotion = {
    engineTimeBoots: null,
    engineTimeBase: null,
    engineTimeReceivedAt: null,
    latestReceivedEngineTime: null,
  };
  copy(session, kept);
  engines.set(agent, kept);
}

export function forgetEngine(agent: string): void {
  engines.delete(agent);
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
