import { Connection, IdentityInput } from './connections';
import { route } from './route';

/** Whom a connection speaks to. */
export const DEVICE_ROUTES = {
  acceptIdentity: route({
    method: 'POST',
    path: '/connections/:id/identity',
    summary: 'Accept that another device answers now: the credentials are sent to it',
    body: IdentityInput,
    reply: Connection,
  }),
};
