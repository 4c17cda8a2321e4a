import type { SnmpValue } from '../../poll-context';
import type { AgentClient } from './agent-client';
import { troubleOf } from './library-errors';
import { valueOf } from './varbind-value';

/** Some agents answer no more in one packet, and say so by silence. */
const AT_ONCE = 16;

/** Reads values by their whole OIDs into `into`; what the agent has not is left out. */
export async function readSingleValues(
  client: AgentClient,
  oids: readonly string[],
  into: Map<string, SnmpValue>,
): Promise<void> {
  for (let from = 0; from < oids.length; from += AT_ONCE)
    await readTogether(client, oids.slice(from, from + AT_ONCE), into);
}

async function readTogether(
  client: AgentClient,
  oids: readonly string[],
  into: Map<string, SnmpValue>,
): Promise<void> {
  try {
    for (const varbind of await client.get(oids)) {
      const value = valueOf(varbind);
      if (value !== null) into.set(varbind.oid, value);
    }
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble !== 'too-big' && trouble !== 'refused-value') throw error;
    // One value that an agent can't give makes some refuse all that were asked for with it.
    if (oids.length === 1) return;
    const half = Math.ceil(oids.length / 2);
    await readTogether(client, oids.slice(0, half), into);
    await readTogether(client, oids.slice(half), into);
  }
}
