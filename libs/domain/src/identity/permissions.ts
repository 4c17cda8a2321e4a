/** The provider's staff, from the most to the least that they may do. */
export const STAFF_ROLES = ['administrator', 'service-lead', 'engineer', 'viewer'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** People of one customer. An auditor sees the history of one period, until a day on which it ends. */
export const CUSTOMER_ROLES = ['owner', 'reader', 'auditor'] as const;
export type CustomerRole = (typeof CUSTOMER_ROLES)[number];

export const ROLES = [...STAFF_ROLES, ...CUSTOMER_ROLES] as const;
export type Role = (typeof ROLES)[number];

const EVERYBODY = ROLES;
const WORKERS = ['administrator', 'service-lead', 'engineer'] as const;
const LEADERS = ['administrator', 'service-lead'] as const;
const ADMINISTRATORS = ['administrator'] as const;

/** What can be asked of the product, and whom it obeys. What is not listed here nobody may do. */
const GRANTED = {
  /** One's own account: who am I, sessions, password, second factor. The only thing before a second factor is there. */
  'own-account': EVERYBODY,
  /** Look at the board, lists and assets: staff at all, a customer's people at their own. */
  read: EVERYBODY,
  /** Look at how it is watched and who is told: connections, what they hold, raw answers, channels. Never secrets. */
  'read-settings': STAFF_ROLES,
  /** Look at who did what: leaders at all, a customer's owner and auditor at their own. */
  'read-audit': ['administrator', 'service-lead', 'owner', 'auditor'],
  /** Take incidents, plan maintenance, try out a connection. */
  operate: WORKERS,
  /** Add, edit and archive customers, sites and assets; import them; accept what was found. */
  'manage-inventory': WORKERS,
  /** Say which systems are polled, where, with which credentials, and what may be dialled at a site. */
  'manage-connections': LEADERS,
  /** Say what is too much, too little or wrong: by which limits everything is judged. */
  'manage-limits': LEADERS,
  /** Say who is told. */
  'manage-channels': LEADERS,
  /** Answer for the daily check: agree to long overrides, see how it was signed, say who does it and what is sold. */
  'lead-checks': LEADERS,
  /** Look at the hours of every customer: lots, entries, what is left. */
  'read-hours': STAFF_ROLES,
  /** Book hours that were worked, and release them. */
  'book-hours': WORKERS,
  /** Say what was agreed with a customer, what is sold and what the catalogue holds. */
  'manage-agreements': LEADERS,
  /** Check a report, publish it and send it to the customer. */
  'publish-reports': LEADERS,
  /** Look at the portal: a customer's own people, at their own. */
  'read-portal': CUSTOMER_ROLES,
  /** Choose what one is mailed. */
  'choose-mails': ['owner', 'reader'],
  /** Speak for the practice: judge a restore, ask for hours. */
  'speak-for-customer': ['owner'],
  /** Look for a while with the rights of a customer's reader. */
  'view-as-customer': LEADERS,
  /** Say who gets in, and as what. */
  'manage-people': ADMINISTRATORS,
} as const satisfies Record<string, readonly Role[]>;
export type Permission = keyof typeof GRANTED;
export const PERMISSIONS = Object.keys(GRANTED) as readonly Permission[];

/** What changes nothing of anybody else's. */
const LOOKING: readonly Permission[] = [
  'own-account',
  'read',
  'read-settings',
  'read-audit',
  'read-hours',
  'view-as-customer',
  'read-portal',
];

/** `role` is what a session says; a word that is no role may do nothing. */
export function may(role: string, permission: Permission): boolean {
  const granted: readonly string[] = GRANTED[permission];
  return granted.includes(role);
}

/** True for a role that may change anything at all. */
export function mayWrite(role: string): boolean {
  return PERMISSIONS.some((permission) => !LOOKING.includes(permission) && may(role, permission));
}

export function isStaffRole(role: string): role is StaffRole {
  return (STAFF_ROLES as readonly string[]).includes(role);
}

export function isCustomerRole(role: string): role is CustomerRole {
  return (CUSTOMER_ROLES as readonly string[]).includes(role);
}
