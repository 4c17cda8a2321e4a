import { collectorById, COLLECTORS } from '@nachtwacht/collectors';
import type { AgreedSchedules, SourceSettings } from '@nachtwacht/features-backups';

const ASPECT = 'backup';

/** The collectors of the registry whose settings say when a run is due. */
export class AgreedSchedulesAdapter implements AgreedSchedules {
  readonly collectors = COLLECTORS.filter(
    (each) => each.policyOf !== undefined && each.aspects[ASPECT]?.policy.kind === 'backup',
  ).map(({ id }) => id);

  of({ collector: id, settings }: SourceSettings) {
    const collector = collectorById(id);
    const taken = collector?.settings.safeParse(settings);
    if (!taken?.success) return null;
    const policy = collector?.policyOf?.(taken.data, ASPECT);
    return policy?.kind === 'backup' ? policy : null;
  }
}
