import type { PortalSettings, PortalSwitches } from '@nachtwacht/contracts';
import type { Scope } from '@nachtwacht/domain';

/** Port: what a customer is shown, for staff. */
export abstract class PortalSettingsStore {
  /** @throws Refusal for a customer that is not there */
  abstract of(scope: Scope, customerId: string): Promise<PortalSettings>;
  abstract change(scope: Scope, customerId: string, shows: PortalSwitches): Promise<void>;
}
