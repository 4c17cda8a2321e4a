import { observePart } from '@nachtwacht/collector-kit';
import type { Observation } from '@nachtwacht/domain';
import type { z } from 'zod';
import { Carp, dataOf, type Reply } from '../answers';

/** Whether the firewall takes part in CARP. What this is for: set aside for maintenance, and forgotten. */
export function carpObservations(reply: Reply): readonly Observation[] {
  const carp = dataOf(Carp, reply);
  if (carp === null) return [];
  const value = wordOf(carp);
  return [observePart({ aspect: 'high-availability', reading: { kind: 'state', value }, detail: 'CARP' })];
}

function wordOf({ enable, maintenance_mode }: z.infer<typeof Carp>): string {
  if (maintenance_mode === true) return 'maintenance-mode';
  if (enable === null || maintenance_mode === null) return 'unknown';
  return enable ? 'enabled' : 'disabled';
}
