import type { IncidentDetail } from '@nachtwacht/contracts';
import type { Scope } from '@nachtwacht/domain';

/** Port: incidents as people take them. */
export abstract class AcknowledgementStore {
  /**
   * Again by another person takes it over; both are kept.
   * @throws Refusal 'incident-closed' when it is over
   */
  abstract acknowledge(
    scope: Scope,
    id: string,
    by: { readonly id: string; readonly name: string },
    note: string,
  ): Promise<IncidentDetail>;
}
