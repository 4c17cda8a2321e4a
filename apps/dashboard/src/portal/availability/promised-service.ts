import type { PortalAvailability } from '@nachtwacht/contracts';

export type PromisedService = PortalAvailability['services'][number];
