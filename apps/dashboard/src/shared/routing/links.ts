/**
 * Where each thing has its page, for features that point at one another's: they must not import each other.
 * Written as options for `Link`: `<LinkAnchor {...pageOf.customer(id)}>`.
 */
export const pageOf = {
  customer: (id: string) => ({ to: `/customers/${id}` }),
  asset: (id: string) => ({ to: `/assets/${id}` }),
  connection: (id: string) => ({ to: `/connections/${id}` }),
  customers: () => ({ to: '/customers' }),
  connections: () => ({ to: '/connections' }),
  channels: () => ({ to: '/channels' }),
} as const;
