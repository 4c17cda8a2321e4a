import type { Actor } from '@nachtwacht/domain';
import { signedIn } from './people';
import type { WholeApp } from './whole-app';

/** One line of the matrix of who hears what: somebody, and of whom that person hears. */
export interface Somebody {
  readonly name: string;
  readonly role: Actor['role'];
  /** Of whom: every customer, one of them, or of nobody since no socket is let in. */
  readonly hears: 'all' | 'own' | 'foreign' | 'nothing';
  readonly looksAs?: 'own' | 'foreign';
  /** Of an auditor: from, to, and when it is over. */
  readonly audit?: readonly [string, string, string];
  readonly isBlocked?: boolean;
  readonly hasSession?: false;
}

const NOW_ON = ['2020-01-01', '2998-12-31', '2999-01-01'] as const;
const LONG_AGO = ['2020-01-01', '2020-12-31', '2999-01-01'] as const;

/** Every role, and everybody who is less than a role. */
export const SOMEBODIES: readonly Somebody[] = [
  { name: 'administrator', role: 'administrator', hears: 'all' },
  { name: 'service lead', role: 'service-lead', hears: 'all' },
  { name: 'engineer', role: 'engineer', hears: 'all' },
  { name: 'viewer', role: 'viewer', hears: 'all' },
  { name: 'owner', role: 'owner', hears: 'own' },
  { name: 'reader', role: 'reader', hears: 'own' },
  { name: 'auditor of today', role: 'auditor', hears: 'own', audit: NOW_ON },
  { name: 'auditor of a year that is past', role: 'auditor', hears: 'own', audit: LONG_AGO },
  { name: 'reader of the other', role: 'reader', hears: 'foreign' },
  { name: 'administrator who looks as the customer', role: 'administrator', hears: 'own', looksAs: 'own' },
  { name: 'service lead who looks as the other', role: 'service-lead', hears: 'foreign', looksAs: 'foreign' },
  {
    name: 'auditor whose time is over',
    role: 'auditor',
    hears: 'nothing',
    audit: ['2020-01-01', '2020-12-31', '2021-01-01'],
  },
  { name: 'administrator who is blocked', role: 'administrator', hears: 'nothing', isBlocked: true },
  { name: 'reader who is blocked', role: 'reader', hears: 'nothing', isBlocked: true },
  { name: 'nobody', role: 'nobody', hears: 'nothing', hasSession: false },
];

export interface Customers {
  readonly own: string;
  readonly foreign: string;
}

/** A cookie as this somebody has it; '' without a session. Who is let in no more was let in before. */
export async function cookieOfSomebody(app: WholeApp, who: Somebody, customers: Customers): Promise<string> {
  if (who.hasSession === false) return '';
  const isOfCustomer = ['owner', 'reader', 'auditor'].includes(who.role);
  const customerId = who.hears === 'foreign' ? customers.foreign : customers.own;
  const { id, cookie } = await signedIn(app, {
    role: who.role,
    ...(isOfCustomer && { customerId }),
    ...(who.audit && { audit: who.audit }),
  });
  if (who.isBlocked === true)
    await app.db.owner('UPDATE "user" SET deactivated_at = now() WHERE id = $1', [id]);
  if (who.looksAs !== undefined) {
    const view = `/api/customers/${customers[who.looksAs]}/view`;
    const answer = await app.fetch(view, { json: { reason: 'Voor de proef' }, headers: { cookie } });
    if (!answer.ok) throw new Error(`${who.name} can not look: ${await answer.text()}`);
  }
  return cookie;
}
