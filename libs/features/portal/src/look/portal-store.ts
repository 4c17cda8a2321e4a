import type {
  PortalContact,
  PortalHoursRequest,
  PortalIncident,
  PortalMaintenance,
  PortalRestoreTest,
  PortalSwitches,
  PortalUpdate,
} from '@nachtwacht/contracts';
import type { Scope, ServiceSeen } from '@nachtwacht/domain';

export interface SeenService extends ServiceSeen {
  readonly code: string;
  readonly nameNl: string;
  readonly nameEn: string;
  /** ISO 8601, UTC; null while nothing is known. */
  readonly since: string | null;
}

export interface SeenHome {
  readonly customerName: string;
  readonly timeZone: string;
  readonly serverTime: string;
  readonly shows: PortalSwitches;
  readonly services: readonly SeenService[];
  /** Restores that were made and of which the practice has said nothing. */
  readonly coSigns: number;
}

export interface SeenNights {
  readonly id: string;
  readonly name: string;
  readonly lastGood: string | null;
  readonly nights: readonly { readonly date: string; readonly status: string }[];
}

export type SeenContact = Omit<PortalContact, 'mayChange'>;

/** Port: what is known of one customer, read in its own scope. */
export abstract class PortalStore {
  abstract shows(scope: Scope): Promise<{ readonly shows: PortalSwitches; readonly timeZone: string }>;
  abstract home(scope: Scope): Promise<SeenHome>;
  /** Of a month, `2027-03`. */
  abstract nights(scope: Scope, month: string): Promise<SeenNights[]>;
  abstract restoreTests(scope: Scope): Promise<PortalRestoreTest[]>;
  abstract updates(scope: Scope): Promise<PortalUpdate[]>;
  abstract maintenance(scope: Scope): Promise<PortalMaintenance[]>;
  abstract incidents(scope: Scope): Promise<PortalIncident[]>;
  abstract contacts(scope: Scope): Promise<SeenContact[]>;
  abstract hoursRequests(scope: Scope): Promise<PortalHoursRequest[]>;
}
