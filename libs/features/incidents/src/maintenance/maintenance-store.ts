import type { MaintenanceInput } from '@nachtwacht/contracts';
import type { Scope } from '@nachtwacht/domain';

/** Port: planned work. That it begins and ends is seen by the poller. */
export abstract class MaintenanceStore {
  /** Returns the window's id. */
  abstract plan(scope: Scope, window: MaintenanceInput, by: string): Promise<string>;
  /** @throws Refusal 'maintenance-over' when there is nothing left to cancel */
  abstract cancel(scope: Scope, id: string): Promise<void>;
}
