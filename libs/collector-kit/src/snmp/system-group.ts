import type { SnmpValues } from '../poll-context';
import { cellDate, cellName } from './snmp-octets';
import { snmpNumber, snmpText } from './snmp-values';

const OID = {
  description: '1.3.6.1.2.1.1.1.0',
  objectId: '1.3.6.1.2.1.1.2.0',
  agentUptime: '1.3.6.1.2.1.1.3.0',
  contact: '1.3.6.1.2.1.1.4.0',
  name: '1.3.6.1.2.1.1.5.0',
  location: '1.3.6.1.2.1.1.6.0',
  hostUptime: '1.3.6.1.2.1.25.1.1.0',
  hostDate: '1.3.6.1.2.1.25.1.2.0',
  engineTime: '1.3.6.1.6.3.10.2.1.3.0',
} as const;

/** What to `get` for `readSystem`. */
export const SYSTEM_GET: readonly string[] = Object.values(OID);

export interface SnmpSystem {
  readonly description: string | null;
  /** What kind of device its maker says it is: '1.3.6.1.4.1.8072.3.2.10'. */
  readonly objectId: string | null;
  readonly name: string | null;
  readonly location: string | null;
  readonly contact: string | null;
  /** Seconds since the agent began (sysUpTime): starts again after 497 days. What counters are compared by. */
  readonly agentUptimeSeconds: number | null;
  /**
   * Seconds since the system began, as far as it is known: the host's own word, else the longest that the agent knows of
   * itself.
   */
  readonly uptimeSeconds: number | null;
  /** The device's clock, ISO 8601 UTC; null where it is not told, or without its zone. */
  readonly date: string | null;
}

/** The system group of SNMPv2-MIB, and what HOST-RESOURCES and the engine say of time. */
export function readSystem(values: SnmpValues): SnmpSystem {
  const ticks = (oid: string) => {
    const value = snmpNumber(values, oid);
    return value === null || value < 0 ? null : value / 100;
  };
  const agent = ticks(OID.agentUptime);
  const engine = snmpNumber(values, OID.engineTime);
  return {
    description: cellName(values[OID.description]),
    objectId: snmpText(values, OID.objectId),
    name: cellName(values[OID.name]),
    location: cellName(values[OID.location]),
    contact: cellName(values[OID.contact]),
    agentUptimeSeconds: agent,
    uptimeSeconds: ticks(OID.hostUptime) ?? longest(agent, engine),
    date: cellDate(values[OID.hostDate]),
  };
}

/** sysUpTime starts again after 497 days; the time of the engine, in whole seconds, goes on. */
function longest(agent: number | null, engine: number | null): number | null {
  if (engine === null || engine < 0) return agent;
  return agent === null ? engine : Math.max(agent, engine);
}
