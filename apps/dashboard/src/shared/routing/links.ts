/**
 * Where each thing has its page, for features that point at one another's: they must not import each other.
 * Written as options for `Link`: `<LinkAnchor {...pageOf.customer(id)}>`.
 */
export const pageOf = {
  customer: (id: string) => ({ to: `/customers/${id}` }),
  asset: (id: string) => ({ to: `/assets/${id}` }),
  /** The page of an asset with one of its checks opened. */
  assetCheck: (id: string, check: number) => ({ to: `/assets/${id}`, search: { check } }),
  workItem: (id: string) => ({ to: `/work/${id}` }),
  hardware: () => ({ to: '/hardware' }),
  coverage: () => ({ to: '/coverage' }),
  connection: (id: string) => ({ to: `/connections/${id}` }),
  customerBackups: (id: string) => ({ to: `/customers/${id}/backups` }),
  customerHours: (id: string) => ({ to: `/customers/${id}/hours` }),
  /** The form to book time on something is open there. */
  bookTime: (on: { readonly customer: string; readonly asset?: string; readonly incident?: string }) => ({
    to: '/hours/week',
    search: { ...on, book: 1 as const },
  }),
  backupJobs: () => ({ to: '/backups/jobs' }),
  backupMonth: () => ({ to: '/backups/month' }),
  inbox: () => ({ to: '/backups/inbox' }),
  customers: () => ({ to: '/customers' }),
  assets: () => ({ to: '/assets' }),
  connections: () => ({ to: '/connections' }),
  newConnection: () => ({ to: '/connections/new' }),
  channels: () => ({ to: '/channels' }),
  import: () => ({ to: '/import' }),
} as const;
