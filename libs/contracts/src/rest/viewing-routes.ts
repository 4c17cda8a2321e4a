import { z } from 'zod';
import { CustomerViewInput } from './identity';
import { route } from './route';

const Nothing = z.object({});

/** Looking as a customer: a state of the session, kept by the server. */
export const VIEWING_ROUTES = {
  viewAsCustomer: route({
    method: 'POST',
    path: '/customers/:id/view',
    summary:
      'Look as a reader of this customer, for half an hour at most; changes nothing and is written down',
    body: CustomerViewInput,
    reply: Nothing,
  }),
  endCustomerView: route({
    method: 'POST',
    path: '/customer-view/end',
    summary: 'Be oneself again',
    reply: Nothing,
  }),
} as const;
