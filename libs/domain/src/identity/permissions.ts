/** The provider's staff, from the most to the least that they may do. */
export const ROLES = ['administrator', 'service-lead', 'engineer', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

const EVERYBODY = ROLES;
const WORKERS = ['administrator', 'service-lead', 'engineer'] as const;
const LEADERS = ['administrator', 'service-lead'] as const;

/** What can be asked of the product, and whom it obeys. What is not listed here nobody may do. */
const GRANTED = {
  /** Look at the board, lists, assets and settings. Secrets are never among them. */
  read: EVERYBODY,
  /** Take incidents, plan maintenance, try out a connection. */
  operate: WORKERS,
  /** Add, edit and archive customers, sites and assets; import them; accept what was found. */
  'manage-inventory': WORKERS,
  /** Say which systems are polled, where, with which credentials, and what may be dialled at a site. */
  'manage-connections': LEADERS,
  /** Say who is told. */
  'manage-channels': LEADERS,
} as const satisfies Record<string, readonly Role[]>;
export type Permission = keyof typeof GRANTED;
export const PERMISSIONS = Object.keys(GRANTED) as readonly Permission[];

/** `role` is what a session says; a word that is no role may do nothing. */
export function may(role: string, permission: Permission): boolean {
  const granted: readonly string[] = GRANTED[permission];
  return granted.includes(role);
}

/** True for a role that may change anything at all. */
export function mayWrite(role: string): boolean {
  return PERMISSIONS.some((permission) => permission !== 'read' && may(role, permission));
}
