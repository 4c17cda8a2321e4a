import { AvailabilityController } from './availability.controller';
import { AvailabilityService } from './availability.service';
import { ExclusionsService } from './exclusions.service';

export * from './availability-store';
export { AvailabilityService };
/** Every port that these ask for needs a provider. */
export const availabilityControllers = [AvailabilityController];
export const availabilityServices = [AvailabilityService, ExclusionsService];
