import { SYSTEM } from '@nachtwacht/domain';
import { AvailabilityService } from '@nachtwacht/features-availability';
import type { PortalReckonings } from '@nachtwacht/features-portal';
import { AvailabilityRepository, HoursRepository, type Database } from '@nachtwacht/persistence';

/**
 * Customers read no agreements, lots or exclusions themselves: the product reckons for them, and what of it is told
 * stands in the portal's replies.
 */
export function portalReckoningsOf(database: Database): PortalReckonings {
  const availability = new AvailabilityService(new AvailabilityRepository(database));
  const hours = new HoursRepository(database);
  return {
    left: (customerId) => hours.leftOf(SYSTEM, customerId),
    statement: (customerId, month) => hours.statementOf(SYSTEM, customerId, month, true),
    availability: (customerId, month) => availability.availabilityOf(SYSTEM, customerId, month),
  };
}
